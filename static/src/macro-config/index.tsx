import { view } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import Form, { ErrorMessage, Field, HelperMessage } from '@atlaskit/form';
import Textfield from '@atlaskit/textfield';
import { useMutation } from '@tanstack/react-query';
import { call } from '../shared/api';
import { Failure, failureOf } from '../shared/failure';
import styles from './macro-config.module.css';

/** The key in what a person pasted: `PLAT-1`, or the end of the address. */
const KEY = /([A-Za-z][A-Za-z0-9_]+-\d+)\/?(?:[?#].*)?$/;

/** Asks which incident the macro shows. @param incidentKey what is chosen so far */
export default function MacroConfig({ incidentKey }: { incidentKey: string }) {
  const save = useMutation({
    mutationFn: async (typed: string) => {
      const key = KEY.exec(typed.trim())?.[1]?.toUpperCase();
      if (!key) {
        throw new Failure({ code: 'invalid', message: 'Write the key of the incident, such as PLAT-1.' });
      }
      // Only what this person may see can be put on the page by them.
      const { incident } = await call('postmortem/read', { incident: key });
      await view.submit({ config: { incident: incident.id, incidentKey: incident.key } });
    }
  });
  const message = save.error ? wordsOf(save.error) : null;
  return (
    <Form<{ incident: string }> onSubmit={({ incident }) => save.mutate(incident)}>
      {({ formProps }) => (
        <form {...formProps} className={styles['form']} noValidate aria-labelledby="title">
          <h1 id="title" className="visually-hidden">
            Which incident?
          </h1>
          <Field name="incident" label="Incident" isRequired defaultValue={incidentKey}>
            {({ fieldProps }) => (
              <>
                <Textfield
                  {...fieldProps}
                  isInvalid={message !== null}
                  autoComplete="off"
                  autoFocus
                  onChange={(event) => {
                    save.reset();
                    fieldProps.onChange(event);
                  }}
                />
                <HelperMessage>Its key, such as PLAT-1, or its address.</HelperMessage>
                {message ? <ErrorMessage>{message}</ErrorMessage> : null}
              </>
            )}
          </Field>
          <div className={styles['buttons']}>
            <Button type="submit" appearance="primary" isLoading={save.isPending}>
              Save
            </Button>
            <Button appearance="subtle" onClick={() => void view.close()}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </Form>
  );
}

function wordsOf(cause: unknown): string {
  const { code, message } = failureOf(cause);
  return code === 'no-access'
    ? 'Jira shows you no incident by this key. Look at the key, or ask somebody who has access.'
    : message;
}
