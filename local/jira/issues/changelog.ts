/** Reads the histories of issues. */
import {
  asTexts,
  asText,
  bodyOf,
  type Call,
  type Handler,
  ok,
  pageBody,
  pageOf,
  param,
  wholeNumber
} from '../call';
import { showChange } from '../changelog-view';
import { readPageToken, writePageToken } from '../page-token';
import { refusal } from '../refusal';
import type { ChangeGroup, Issue } from '../state';
import { View } from '../view';

const visibleIssue = (call: Call): Issue => call.store.visible(call.accountId, param(call, 'issueIdOrKey'));

/** `GET /rest/api/3/issue/{issueIdOrKey}/changelog`: oldest first. */
export const getChangelog: Handler = (call) => {
  const issue = visibleIssue(call);
  const view = new View(call.store, call.accountId);
  const path = `/rest/api/3/issue/${issue.key}/changelog`;
  return ok(
    pageBody(call, path, pageOf(call, 100, 100), issue.history, (change) => showChange(view, change))
  );
};

/** `POST /rest/api/3/issue/{issueIdOrKey}/changelog/list` */
export const listChangelog: Handler = (call) => {
  const issue = visibleIssue(call);
  const wanted = new Set(asTexts(bodyOf(call)['changelogIds']));
  const view = new View(call.store, call.accountId);
  const histories = issue.history.filter((change) => wanted.has(change.id));
  return ok({
    startAt: 0,
    maxResults: histories.length,
    total: histories.length,
    histories: histories.map((change) => showChange(view, change))
  });
};

interface Entry {
  issueId: string;
  change: ChangeGroup;
}

/** Entries of the issues in the order of time, with the items of the wanted fields only. */
const entriesOf = (issues: readonly Issue[], fieldIds: readonly string[]): Entry[] =>
  issues
    .flatMap((issue) =>
      issue.history.map((change) => ({
        issueId: issue.id,
        change: {
          ...change,
          items: change.items.filter(
            (item) => fieldIds.length === 0 || (item.fieldId !== undefined && fieldIds.includes(item.fieldId))
          )
        }
      }))
    )
    .filter(({ change }) => change.items.length > 0)
    .sort(
      (left, right) =>
        left.change.created - right.change.created || Number(left.change.id) - Number(right.change.id)
    );

/** `POST /rest/api/3/changelog/bulkfetch` */
export const bulkFetchChangelogs: Handler = (call) => {
  const body = bodyOf(call);
  const references = asTexts(body['issueIdsOrKeys']);
  const fieldIds = asTexts(body['fieldIds']);
  const size = wholeNumber(body['maxResults'], 'maxResults', 1000);
  if (references.length === 0 || references.length > 1000)
    throw refusal(400, 'issueIdsOrKeys: size must be between 1 and 1000');
  if (fieldIds.length > 10) throw refusal(400, 'fieldIds: size must be between 0 and 10');
  if (size < 1 || size > 10_000) throw refusal(400, 'maxResults: must be between 1 and 10000');
  const seen = [...new Set(references)].flatMap(
    (reference) => call.store.findVisible(call.accountId, reference) ?? []
  );
  const entries = entriesOf([...new Set(seen)], fieldIds);
  const query = JSON.stringify([references, fieldIds]);
  const from = readPageToken(asText(body['nextPageToken']), query);
  const view = new View(call.store, call.accountId);
  const page = entries.slice(from, from + size);
  return ok({
    issueChangeLogs: [...new Set(page.map((entry) => entry.issueId))].map((issueId) => ({
      issueId,
      changeHistories: page
        .filter((entry) => entry.issueId === issueId)
        .map(({ change }) => showChange(view, change))
    })),
    ...(from + size < entries.length ? { nextPageToken: writePageToken(from + size, query) } : {})
  });
};
