import { view } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import Form, { Field, HelperMessage } from '@atlaskit/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FieldLoader, WordsSelect } from '../shared/components/lazy';
import { Notice } from '../shared/components/notice';
import styles from './gadget-edit.module.css';

/** What the settings of a gadget or a widget are. */
interface Settings extends Record<string, unknown> {
  projects: string[];
}

/**
 * Asks which projects a gadget or a widget is narrowed to.
 * @param host `gadget`: saved by our button. `widget`: the dashboard has the button, and is told of every change.
 * @param projects keys chosen so far
 * @param config all settings so far; what this version does not know is kept
 */
export default function GadgetEdit({
  host,
  projects,
  config
}: {
  host: 'gadget' | 'widget';
  projects: string[];
  config: Record<string, unknown>;
}) {
  const [chosen, setChosen] = useState(projects);
  const settings: Settings = { ...config, projects: chosen };
  const save = useMutation({ mutationFn: (next: Settings) => view.submit(next) });
  const { mutate: tell, error: untold } = useMutation({ mutationFn: tellDashboard });

  useEffect(() => {
    // The dashboard has to know what to save even when nothing is changed here.
    if (host === 'widget') tell({ ...config, projects: chosen });
  }, [host, config, chosen, tell]);
  const failed = save.error ?? untold;

  return (
    <Form onSubmit={() => (host === 'gadget' ? save.mutate(settings) : undefined)}>
      {({ formProps }) => (
        <form {...formProps} className={styles['form']} noValidate aria-labelledby="title">
          <h1 id="title" className="visually-hidden">
            Which projects?
          </h1>
          <Field name="projects" label="Projects" defaultValue="">
            {({ fieldProps }) => (
              <>
                <FieldLoader>
                  <WordsSelect
                    id={fieldProps.id}
                    label="Projects"
                    placeholder="Type a project key, then Enter"
                    transform={(word) => word.trim().toUpperCase()}
                    value={chosen}
                    onChange={setChosen}
                  />
                </FieldLoader>
                <HelperMessage>
                  Keys of the projects whose tickets count, such as PLAT. Leave it empty for all that you may
                  see.
                </HelperMessage>
              </>
            )}
          </Field>
          {failed ? (
            <Notice appearance="error" title="The settings were not saved">
              <p>The dashboard did not take them. Try again in a moment.</p>
            </Notice>
          ) : null}
          {host === 'gadget' ? (
            <div>
              <Button type="submit" appearance="primary" isLoading={save.isPending}>
                Save
              </Button>
            </div>
          ) : null}
        </form>
      )}
    </Form>
  );
}

/** Only a widget needs the dashboards' own client, so only a widget loads it. */
async function tellDashboard(settings: Settings): Promise<void> {
  const { widgetEdit } = await import('@forge/dashboards-bridge');
  await widgetEdit.updateConfig(settings);
}
