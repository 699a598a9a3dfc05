/** Attribute of a place in the form of an action; its value is a field of the action, or `fields.` and a field of Jira's. */
export const FORM_FIELD = 'data-form-field';

/** Where the form asks for what Jira's own fields hold. */
export const FIELD_OF_JIRA: Readonly<Record<string, string>> = {
  summary: 'text',
  project: 'target',
  issuetype: 'target',
  assignee: 'assignee',
  duedate: 'dueDate'
};

/** What Jira's own fields are called where the project's create screen could not be read. */
export const NAME_OF_JIRA: Readonly<Record<string, string>> = {
  summary: 'Summary',
  project: 'Project',
  issuetype: 'Type',
  assignee: 'Assignee',
  duedate: 'Due date',
  issuelinks: 'Link'
};

const FOCUSABLE = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled)';

/**
 * Gives the focus to a field of the form as soon as it is there: pickers arrive a moment later than the form.
 * @param form where
 * @param field as in `FORM_FIELD`
 * @returns stops waiting
 */
export function focusField(form: HTMLElement, field: string): () => void {
  const focus = (): boolean => {
    const place = form.querySelector(`[${FORM_FIELD}="${CSS.escape(field)}"]`);
    const stop = place?.querySelector<HTMLElement>(`:checked, ${FOCUSABLE}`);
    stop?.focus();
    return stop !== null && stop !== undefined;
  };
  if (focus()) return () => undefined;
  const observer = new MutationObserver(() => {
    if (focus()) observer.disconnect();
  });
  observer.observe(form, { childList: true, subtree: true });
  return () => observer.disconnect();
}
