import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { OutboxTrouble } from '../../static/src/panel/changes/outbox-trouble';
import { UndoBar } from '../../static/src/panel/changes/undo-bar';
import { EditingProvider, useEditing } from '../../static/src/shared/editing';
import { createQueryClient, usePostmortem } from '../../static/src/shared/queries';
import { ViewerProvider } from '../../static/src/shared/viewer';
import { bridge } from '../setup/bridge';
import { backend } from './support/backend';
import { document as postmortemDocument, incident, postmortem, viewer } from './support/data';
import { fail, host, serve } from './support/host';
import { violations } from './support/render';

const learnings = ['l1', 'l2', 'l3'].map((id) => ({ id, kind: 'lucky' as const, text: `Lucky ${id}` }));
const learned = () => postmortem(postmortemDocument({ learnings }));

/** A list whose items are removed with one press each. */
function List() {
  const { document, apply } = useEditing();
  return (
    <>
      <UndoBar />
      <OutboxTrouble />
      <input aria-label="Words" />
      <ul>
        {document.learnings.map(({ id, text }) => (
          <li key={id} data-field={`learnings.${id}`}>
            {text}{' '}
            <button onClick={() => apply([{ field: 'learning-removed', value: id }], 'Learning removed.')}>
              Remove {id}
            </button>
          </li>
        ))}
      </ul>
      <button onClick={() => apply([{ field: 'nearMiss', value: true }])}>Near miss</button>
    </>
  );
}

function Page() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ViewerProvider value={viewer}>
        <Loaded />
      </ViewerProvider>
    </QueryClientProvider>
  );
}

function Loaded() {
  const { data } = usePostmortem(incident.id);
  return data?.postmortem ? (
    <EditingProvider data={data} postmortem={data.postmortem}>
      <List />
    </EditingProvider>
  ) : null;
}

const shown = (): (string | null)[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
const focused = (): string | null | undefined => document.activeElement?.textContent;

test('what was removed comes back to its place with one press; the focus is never lost', async () => {
  const server = backend(learned());
  host(server.resolvers);
  const user = userEvent.setup();
  render(<Page />);
  await user.click(await screen.findByRole('button', { name: 'Remove l2' }));
  expect(shown()).toHaveLength(2);
  await screen.findByText('Learning removed.');
  await waitFor(() => expect(focused()).toBe('Undo'));
  expect(await violations()).toEqual([]);
  await user.keyboard('{Enter}');
  expect(shown().map((text) => text?.slice(0, 8))).toEqual(['Lucky l1', 'Lucky l2', 'Lucky l3']);
  expect(screen.queryByText('Learning removed.')).toBeNull();
  await waitFor(() => expect(focused()).toBe('Remove l2'));
  await waitFor(() => expect(server.document().learnings).toEqual(learnings));
});

test('Ctrl+Z does the same where no field has the focus, and nothing where one has it', async () => {
  const server = backend(learned());
  host(server.resolvers);
  const user = userEvent.setup();
  render(<Page />);
  await user.click(await screen.findByRole('button', { name: 'Remove l1' }));
  await screen.findByText('Learning removed.');
  await user.click(screen.getByRole('textbox'));
  await user.keyboard('{Control>}z{/Control}');
  expect(shown()).toHaveLength(2);
  act(() => (document.activeElement as HTMLElement).blur());
  await user.keyboard('{Control>}z{/Control}');
  expect(shown()).toHaveLength(3);
});

test('what somebody else says anew of the same meanwhile is not overwritten, and the bar says so', async () => {
  const server = backend(learned());
  host(server.resolvers);
  let announce: (payload: unknown) => void = () => undefined;
  bridge.handlers['subscribeRealtimeChannel'] = (data) => {
    announce = (data as { onEvent: typeof announce }).onEvent;
    return { unsubscribe: () => undefined };
  };
  const user = userEvent.setup();
  render(<Page />);
  await user.click(await screen.findByRole('button', { name: 'Remove l2' }));
  await screen.findByRole('button', { name: 'Undo' });
  await waitFor(() => expect(server.document().learnings).toHaveLength(2));
  server.elsewhere([{ field: 'learning', value: { id: 'l2', kind: 'lucky', text: 'Theirs' } }]);
  act(() => announce({ revision: server.view().revision }));
  await screen.findByText('Somebody changed it since, so it stays as it is now.');
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  act(() => (document.activeElement as HTMLElement).blur());
  await user.keyboard('{Control>}z{/Control}');
  expect(shown().some((text) => text?.includes('Theirs'))).toBe(true);
});

test('the offer ends with the next change', async () => {
  const server = backend(learned());
  host(server.resolvers);
  const user = userEvent.setup();
  render(<Page />);
  await user.click(await screen.findByRole('button', { name: 'Remove l1' }));
  await screen.findByText('Learning removed.');
  await user.click(screen.getByRole('button', { name: 'Near miss' }));
  expect(screen.queryByText('Learning removed.')).toBeNull();
  await waitFor(() => expect(server.document().nearMiss).toBe(true));
  expect(server.document().learnings.map(({ id }) => id)).toEqual(['l2', 'l3']);
});

test('a removal that the server refuses says so with its name; discarding mine brings it back', async () => {
  const server = backend(learned());
  host({ ...server.resolvers, 'postmortem/edit': () => fail('rejected', 'It is a ticket by now.') });
  const user = userEvent.setup();
  render(<Page />);
  await user.click(await screen.findByRole('button', { name: 'Near miss' }));
  await screen.findByText('Not saved: whether it was a near miss. Your version is kept and shown.');
  screen.getByText('It is a ticket by now.');
  serve(server.resolvers);
  // One that is refused holds nothing else up.
  await user.click(screen.getByRole('button', { name: 'Remove l3' }));
  await waitFor(() => expect(server.document().learnings).toHaveLength(2));
  expect(server.document().nearMiss).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Discard mine' }));
  expect(screen.queryByText(/^Not saved/)).toBeNull();
  expect(Object.keys(window.localStorage)).toEqual([]);
});
