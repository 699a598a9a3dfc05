/** Markdown in the panel: read as a document, written with a preview and pictures. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { bridge } from '../setup/bridge';
import { backend } from './support/backend';
import { answer, document, postmortem } from './support/data';
import { asked, host, jira, ok } from './support/host';
import { show, violations } from './support/render';

const panel = { kind: 'panel', incident: '10001' } as const;
const uploads = jest.fn<Promise<{ id: string; filename: string }>, [string, File]>();

jest.mock('../../static/src/shared/jira/attachments', () => ({
  uploadImage: (incident: string, file: File) => uploads(incident, file),
  useAttachmentImage: (id: string) => ({ url: `blob:${id}`, loading: false, error: null })
}));

const written = (summary: string) => backend(postmortem(document({ summary })));
const png = (name: string): File => new File(['x'], name, { type: 'image/png' });

const edit = async (user: ReturnType<typeof show>['user']): Promise<HTMLTextAreaElement> => {
  await user.click(await screen.findByRole('button', { name: 'Edit summary' }));
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Summary' });
};

beforeEach(() => void uploads.mockReset());

test('every kind of Markdown is read, nothing of it as markup of another kind, and nothing is a barrier', async () => {
  const text = [
    '# Head',
    'A **bold** *word* ~~gone~~ `code` [link](https://x.example/a) <script>alert(1)</script>',
    '![error rate](attachment:7)',
    '- one\n  1. two',
    '> quoted',
    '```\nlong code\n```',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '---',
    '[x](javascript:alert(1)) نص 🚒'
  ].join('\n\n');
  host(written(text).resolvers);
  const { container } = show(panel);
  await screen.findByText('bold', { selector: 'strong' });
  screen.getByRole('heading', { level: 3, name: 'Head' });
  screen.getByText('gone', { selector: 's' });
  screen.getByText('two', { selector: 'ol p' });
  screen.getByText('long code', { selector: 'pre code' });
  screen.getByRole('columnheader', { name: 'b' });
  expect(await screen.findByRole('img', { name: 'error rate' })).toHaveProperty('src', 'blob:7');
  expect(screen.getByRole('link', { name: 'link' })).toHaveProperty('href', 'https://x.example/a');
  screen.getByText(/<script>alert\(1\)<\/script>/);
  screen.getByText(/\[x\]\(javascript:alert\(1\)\)/);
  expect(container.querySelector('script, a[href^="javascript"]')).toBeNull();
  expect(await violations()).toEqual([]);
});

test('a link opens through the page around the frame, and does not open the editor', async () => {
  host(written('[link](https://x.example/a)').resolvers);
  bridge.handlers['open'] = () => undefined;
  const { user } = show(panel);
  await user.click(await screen.findByRole('link', { name: 'link' }));
  expect(screen.queryByRole('textbox', { name: 'Summary' })).toBeNull();
  await waitFor(() =>
    expect(bridge.calls.some(({ data }) => JSON.stringify(data ?? '').includes('https://x.example/a'))).toBe(
      true
    )
  );
});

test('the preview shows what will be read; Alt and P goes there and back, Escape only back', async () => {
  host(written('**bold**').resolvers);
  const { user } = show(panel);
  const area = await edit(user);
  await user.keyboard('{Alt>}p{/Alt}');
  const preview = screen.getByRole('group', { name: 'Preview of Summary' });
  expect(globalThis.document.activeElement).toBe(preview);
  within(preview).getByText('bold', { selector: 'strong' });
  expect(await violations()).toEqual([]);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('group', { name: 'Preview of Summary' })).toBeNull();
  expect(globalThis.document.activeElement).toBe(area);
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  await user.click(screen.getByRole('button', { name: 'Back to writing' }));
  expect(area.value).toBe('**bold**');
});

test('a pasted picture becomes an attachment of the incident; meanwhile words stand in its place', async () => {
  const server = written('Before.');
  host(server.resolvers);
  let arrive: (image: { id: string; filename: string }) => void = () => undefined;
  uploads.mockImplementation(() => new Promise((resolve) => (arrive = resolve)));
  const { user } = show(panel);
  const area = await edit(user);
  const file = png('chart.png');
  fireEvent.paste(area, { clipboardData: { files: [file], types: ['Files'] } });
  expect(uploads).toHaveBeenCalledWith('10001', file);
  expect(area.value).toMatch(/^Before\.\n\n!\[chart\.png, on its way \(\w+\)\]\(\)$/);
  screen.getByText(/^A picture is on the way/);
  await user.type(area, ' After.');
  await act(async () => arrive({ id: '42', filename: 'chart.png' }));
  expect(area.value).toBe('Before.\n\n![chart.png](attachment:42) After.');
  expect(screen.queryByText(/on the way/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(await screen.findByRole('img', { name: 'chart.png' })).toHaveProperty('src', 'blob:42');
  await waitFor(() =>
    expect(server.view().document.summary).toBe('Before.\n\n![chart.png](attachment:42) After.')
  );
});

test('a picture that does not arrive takes its words along and leaves the text; what went wrong is said', async () => {
  host(written('Before.').resolvers);
  uploads.mockRejectedValue(new Error('lost'));
  const { user } = show(panel);
  const area = await edit(user);
  await act(async () => {
    fireEvent.drop(area, { dataTransfer: { files: [png('chart.png')], types: ['Files'] } });
  });
  await screen.findByText(/^Something in Afterword went wrong/);
  expect(area.value.trim()).toBe('Before.');
});

test('pasted text is text', async () => {
  host(written('').resolvers);
  const { user } = show(panel);
  const area = await edit(user);
  await user.paste('plain');
  expect(area.value).toBe('plain');
  expect(uploads).not.toHaveBeenCalled();
});

test('a summary that is too long, and a dashboard without a picture, are hinted at and saved all the same', async () => {
  const server = written('');
  host(server.resolvers);
  const { user } = show(panel);
  await edit(user);
  await user.paste(`https://grafana.example/d/1 ${'word '.repeat(130)}`);
  screen.getByText(/^\d+ characters\. A summary of up to 600/);
  screen.getByText(/^The link to grafana\.example may show nothing in a few weeks\./);
  await waitFor(() => expect(server.view().document.summary).toMatch(/^https:\/\/grafana/), {
    timeout: 8_000
  });
});

test('a reader reads, and finds nothing to change', async () => {
  host({ 'postmortem/read': () => ok(answer(postmortem(document({ summary: '**bold**' })), false)) }, jira);
  show(panel);
  await screen.findByText('bold', { selector: 'strong' });
  expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();
  expect(asked('postmortem/edit')).toEqual([]);
});
