import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { uploadImage, useAttachmentImage } from '../../static/src/shared/jira/attachments';
import { imageTypeOf } from '../../static/src/shared/jira/image-type';
import { Failure } from '../../static/src/shared/failure';
import { createQueryClient } from '../../static/src/shared/queries';
import { bridge } from '../setup/bridge';
import { host } from './support/host';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255];

const bytes = (...values: number[]): ArrayBuffer => Uint8Array.from(values).buffer;
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const picture = (name = 'error rate.png', type = 'image/png', size?: number): File => {
  const file = new File([Uint8Array.from(PNG)], name, { type });
  if (size !== undefined) Object.defineProperty(file, 'size', { value: size });
  return file;
};

const thrown = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (cause) {
    return cause instanceof Failure ? cause.error : cause;
  }
  throw new Error('It did not fail.');
};

interface Sent {
  restPath: string;
  isMultipartFormData: boolean;
  fetchRequestInit: { method: string; body: string | null; headers: [string, string][] };
}
const sent = (): Sent[] =>
  bridge.calls.filter(({ command }) => command === 'fetchProduct').map(({ data }) => data as Sent);

/** Jira's answer, as the bridge hands it on. */
function answering(status: number, body: unknown, isAttachment = false): void {
  host({});
  bridge.handlers['fetchProduct'] = () => ({
    status,
    statusText: '',
    headers: { 'content-type': isAttachment ? 'image/png' : 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    isAttachment
  });
}

test.each([
  [PNG, 'image/png'],
  [[0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  [letters('GIF89a'), 'image/gif'],
  [[...letters('RIFF'), 1, 2, 3, 4, ...letters('WEBP')], 'image/webp'],
  [letters('<svg xmlns="x">'), null],
  [letters('<html>'), null],
  [[], null]
])('%j begins %s', (content, type) => {
  expect(imageTypeOf(bytes(...content))).toBe(type);
});

describe('adding a picture', () => {
  test('attaches it to the incident, as a form', async () => {
    answering(200, [{ id: '60001', filename: 'error rate.png', size: 10, self: 'x' }]);
    expect(await uploadImage('10003', picture())).toEqual({ id: '60001', filename: 'error rate.png' });
    const [request] = sent();
    expect(request).toMatchObject({
      restPath: '/rest/api/3/issue/10003/attachments',
      isMultipartFormData: true,
      fetchRequestInit: { method: 'POST' }
    });
    expect(request?.fetchRequestInit.headers).toContainEqual(['x-atlassian-token', 'no-check']);
    expect(JSON.parse(request?.fetchRequestInit.body ?? '')).toEqual({
      file: `data:image/png;base64,${Buffer.from(PNG).toString('base64')}`,
      __fileName: 'error rate.png',
      __fileType: 'image/png'
    });
  });

  test('gives one without a name some name', async () => {
    answering(200, [{ id: '60001', filename: 'image.jpg' }]);
    await uploadImage('10003', picture('', 'image/jpeg'));
    expect(JSON.parse(sent()[0]?.fetchRequestInit.body ?? '')).toMatchObject({ __fileName: 'image.jpg' });
  });

  test.each([
    [picture('drawing.svg', 'image/svg+xml'), /“drawing.svg” is not a picture.*PNG, JPEG, GIF or WebP/],
    [picture('', ''), /This is not a picture/],
    [picture('a.png', 'image/png', 0), /empty/],
    [picture('a.png', 'image/png', 10 * 1024 * 1024 + 1), /has 10.0 MB; at most 10.0 MB.*Make it smaller/]
  ])('%# is refused before anything is sent', async (file, message) => {
    answering(200, []);
    expect(await thrown(uploadImage('10003', file))).toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(message) as string
    });
    expect(sent()).toEqual([]);
  });

  test.each([
    [
      403,
      { errorMessages: ['No permission.'] },
      'no-access',
      /may not attach files.*text is as it was.*No permission\./
    ],
    [413, { errorMessages: ['Too many bytes.'] }, 'rejected', /Too many bytes\..*text is as it was.*smaller/],
    [413, '', 'rejected', /too large/],
    [415, '<html>', 'rejected', /text is as it was/],
    [429, {}, 'busy', /has not reached Jira.*again in a moment/],
    [503, '<html>', 'unavailable', /has not reached Jira/],
    [200, [], 'unavailable', /has not reached Jira/]
  ])('status %d with %j says what to do', async (status, body, code, message) => {
    answering(status, body);
    expect(await thrown(uploadImage('10003', picture()))).toMatchObject({
      code,
      message: expect.stringMatching(message) as string
    });
  });
});

describe('showing a picture', () => {
  const made: Blob[] = [];
  const revoked: string[] = [];

  beforeEach(() => {
    made.length = 0;
    revoked.length = 0;
    URL.createObjectURL = (blob) => `blob:${made.push(blob as Blob)}`;
    URL.revokeObjectURL = (url) => void revoked.push(url);
  });

  function Picture({ id }: { id: string }) {
    const { url, loading, error } = useAttachmentImage(id);
    if (error) return <p>{error.message}</p>;
    return url ? <img src={url} alt="picture" /> : <p>{loading ? 'loading' : 'nothing'}</p>;
  }

  const show = (...ids: string[]) =>
    render(
      <QueryClientProvider client={createQueryClient()}>
        {ids.map((id, index) => (
          <Picture key={index} id={id} />
        ))}
      </QueryClientProvider>
    );

  test('reads its bytes once and lets its address go with the last who shows it', async () => {
    answering(200, Buffer.from(PNG).toString('base64'), true);
    const view = show('60001', '60001');
    expect(screen.getAllByText('loading')).toHaveLength(2);
    const pictures = await screen.findAllByRole('img');
    expect(pictures.map((image) => image.getAttribute('src'))).toEqual(['blob:1', 'blob:1']);
    expect(made.map(({ size, type }) => ({ size, type }))).toEqual([{ size: PNG.length, type: 'image/png' }]);
    expect(sent().map(({ restPath }) => restPath)).toEqual([
      '/rest/api/3/attachment/content/60001?redirect=false'
    ]);
    expect(revoked).toEqual([]);
    view.unmount();
    expect(revoked).toEqual(['blob:1']);
  });

  test('shows nothing that is no picture, whatever Jira calls it', async () => {
    answering(200, Buffer.from('<svg onload="x"/>').toString('base64'), true);
    show('60002');
    await screen.findByText(/not a picture that can be shown here/);
    expect(made).toEqual([]);
  });

  test('says so where the reader may not see it, or it was deleted', async () => {
    answering(404, { errorMessages: ["The attachment with id '60003' does not exist"] });
    show('60003');
    await screen.findByText("The attachment with id '60003' does not exist");
    await waitFor(() => expect(made).toEqual([]));
  });
});
