/** Moves issues through their workflows. */
import { asObject, asText, bodyOf, type Handler, type Json, listOf, noContent, ok, param } from '../call';
import type { TransitionConfig } from '../config';
import { withStatus } from '../history';
import { notOnScreen, refusal } from '../refusal';
import type { Issue } from '../state';
import { View } from '../view';
import { saveChange } from './edit';
import { Problems } from './problems';
import { readProperties } from './properties-input';

/** The transitions that a person may take an issue through, in the workflow's order. */
const availableTransitions = (view: View, issue: Issue): TransitionConfig[] => {
  if (!view.store.permissions.hasOnIssue(view.viewer, issue, 'TRANSITION_ISSUES')) return [];
  return view.store.directory
    .projectType(issue.projectId, issue.typeId)
    .workflow.transitions.filter(({ from }) => from === 'any' || from.includes(issue.statusId));
};

/**
 * Those transitions as the REST API shows them.
 * @param withFields adds the fields of their screens; no transition of the site has a screen
 */
export const showTransitions = (view: View, issue: Issue, withFields: boolean): Json[] =>
  availableTransitions(view, issue).map((transition) => ({
    id: transition.id,
    name: transition.name,
    to: view.status(view.store.directory.status(transition.to)),
    hasScreen: false,
    isGlobal: transition.from === 'any',
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: false,
    ...(withFields ? { fields: {} } : {})
  }));

/** `GET /rest/api/3/issue/{issueIdOrKey}/transitions` */
export const getTransitions: Handler = (call) => {
  const issue = call.store.visible(call.accountId, param(call, 'issueIdOrKey'));
  const view = new View(call.store, call.accountId);
  const wanted = call.query.get('transitionId');
  const withFields = listOf(call.query, 'expand').includes('transitions.fields');
  return ok({
    expand: 'transitions',
    transitions: showTransitions(view, issue, withFields).filter(
      (transition) => wanted === null || transition['id'] === wanted
    )
  });
};

/** `POST /rest/api/3/issue/{issueIdOrKey}/transitions` */
export const doTransition: Handler = (call) => {
  const { store } = call;
  const body = bodyOf(call);
  const issue = store.visible(call.accountId, param(call, 'issueIdOrKey'));
  const id = asText(asObject(body['transition'])?.['id']);
  if (id === undefined) throw refusal(400, "Missing 'transition' identifier");
  const view = new View(store, call.accountId);
  const transition = availableTransitions(view, issue).find((candidate) => candidate.id === id);
  if (transition === undefined) throw refusal(400, `Transition id '${id}' is not valid for this issue.`);
  const problems = new Problems();
  const asked = { ...asObject(body['fields']), ...asObject(body['update']) };
  for (const field of Object.keys(asked)) problems.add(field, notOnScreen(field));
  const properties = readProperties(body['properties'], problems);
  problems.refuseIfAny();
  const moved = saveChange(call, issue, withStatus(store, issue, transition.to, store.now()));
  if (Object.keys(properties).length > 0)
    store.put({ ...moved, properties: { ...moved.properties, ...properties } });
  return noContent();
};
