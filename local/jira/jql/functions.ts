/** The functions that may stand on the right-hand side of a comparison. */
import { calendarFunction, isCalendarFunction } from './dates';
import type { Compilation, Value } from './value';

/** Functions of a live site that the local one does not answer. */
const NOT_MODELLED = new Set(
  `approved approver breached cascadeoption choiceoption closedsprints completed componentsleadbyuser currentlogin
  customerdetail earliestunreleasedversion elapsed entitlementdetail entitlementproduct everbreached futuresprints
  issuehistory issueswithremotelinksbyglobalid lastlogin latestreleasedversion myapproval mypending
  opensprints organizationdetail organizationmembers outdated parentepic pending pendingby paused
  projectsleadbyuser projectswhereuserhaspermission projectswhereuserhasrole releasedversions remaining running
  spaceswhereuserhaspermission spaceswhereuserhasrole spacesleadbyuser standardissuetypes subtaskissuetypes
  unreleasedversions updatedby votedissues watchedissues withincalendarhours standardworktypes subtaskworktypes`
    .trim()
    .split(/\s+/)
);

export interface FunctionResult {
  values: readonly Value[];
  /** True where it gives a list, which `=` does not take. */
  list: boolean;
}

const none: FunctionResult = { values: [], list: false };

function linkedIssues(args: readonly string[], { site, problems }: Compilation): FunctionResult {
  const [key, ...types] = args;
  if (key === undefined) {
    problems.push("Function 'linkedIssues' expects at least 1 argument: the key or ID of an issue.");
    return none;
  }
  const issue = site.issue(key);
  if (!issue) problems.push(`Issue '${key}' could not be found in function 'linkedIssues'.`);
  const wanted = types.map((type) => type.toLowerCase());
  const known = site.linkTypes.flatMap(({ name, inward, outward }) => [name, inward, outward]);
  for (const type of types) {
    if (!known.some((name) => name.toLowerCase() === type.toLowerCase())) {
      problems.push(`Issue link type '${type}' could not be found in function 'linkedIssues'.`);
    }
  }
  const links = (issue?.links() ?? []).filter(
    ({ type, description }) =>
      wanted.length === 0 || wanted.includes(type.toLowerCase()) || wanted.includes(description.toLowerCase())
  );
  return { values: links.map(({ otherId }) => ({ kind: 'issue', id: otherId })), list: true };
}

function membersOf(args: readonly string[], { site, problems }: Compilation): FunctionResult {
  const [group, ...more] = args;
  if (group === undefined || more.length > 0) {
    problems.push("Function 'membersOf' expects 1 argument: the name of a group.");
    return none;
  }
  const members = site.groupMembers(group);
  if (!members) problems.push(`Function 'membersOf' can not convert the value '${group}' to a group.`);
  return { values: (members ?? []).map((id) => ({ kind: 'account', id })), list: true };
}

/**
 * Evaluates a function; what is wrong with the call is noted.
 * @param name as written
 * @param args as written, without quotes
 * @param compilation the query
 */
export function evaluateFunction(
  name: string,
  args: readonly string[],
  compilation: Compilation
): FunctionResult {
  const { site, problems } = compilation;
  const canonical = name.toLowerCase();
  if (isCalendarFunction(canonical)) {
    const at = calendarFunction(canonical, args, site);
    if (at === null) {
      problems.push(
        `The arguments of the function '${name}' are wrong: ${args.length === 0 ? 'none are' : `'${args.join("', '")}' is not`} understood.`
      );
    }
    return { values: at === null ? [] : [{ kind: 'instant', at }], list: false };
  }
  switch (canonical) {
    case 'currentuser':
      if (args.length > 0) problems.push("Function 'currentUser' expects no arguments.");
      return { values: [{ kind: 'account', id: site.currentUser }], list: false };
    case 'membersof':
      return membersOf(args, compilation);
    case 'linkedissues':
      return linkedIssues(args, compilation);
    default:
      problems.push(
        NOT_MODELLED.has(canonical)
          ? `The function '${name}' is valid JQL, but the local site does not model it.`
          : `Unable to find JQL function '${name}(${args.join(', ')})'.`
      );
      return none;
  }
}
