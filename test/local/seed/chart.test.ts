import { inflateSync } from 'node:zlib';
import { chart } from '../../../local/seed/chart';
import { demoSeed } from '../../../local/seed/demo';

interface Read {
  width: number;
  height: number;
  /** Rows of colour numbers. */
  rows: Buffer[];
  chunks: string[];
}

/** Takes a PNG of eight-bit palette colours apart. */
function read(png: Buffer): Read {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const found: [string, Buffer][] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    found.push([png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)]);
    at += length + 12;
  }
  const data = (type: string) => found.find(([name]) => name === type)?.[1] ?? Buffer.alloc(0);
  const width = data('IHDR').readUInt32BE(0);
  const height = data('IHDR').readUInt32BE(4);
  const raw = inflateSync(data('IDAT'));
  expect(raw).toHaveLength(height * (width + 1));
  const rows = Array.from({ length: height }, (_, row) =>
    raw.subarray(row * (width + 1) + 1, (row + 1) * (width + 1))
  );
  return { width, height, rows, chunks: found.map(([name]) => name) };
}

const RED = 5;

test('a chart is a picture with the bad stretch in red', () => {
  const { width, height, rows, chunks } = read(chart([0, 0, 100, 100, 0, 0], 100, [2, 3]));
  expect([width, height, chunks]).toEqual([480, 160, ['IHDR', 'PLTE', 'IDAT', 'IEND']]);
  const red = rows.flatMap((row) => [...row.keys()].filter((x) => row[x] === RED));
  expect(Math.min(...red)).toBeGreaterThan(0.38 * width);
  expect(Math.max(...red)).toBeLessThan(0.62 * width);
});

test('the same values give the same bytes, few enough to be kept in a state file', () => {
  const values = Array.from({ length: 40 }, (_, index) => (index * 37) % 90);
  expect(chart(values, 100, [3, 9])).toEqual(chart(values, 100, [3, 9]));
  expect(chart(values, 100, [3, 9]).length).toBeLessThan(8_192);
});

test('every picture of the demo can be read', () => {
  const pictures = demoSeed().jira.issues.flatMap(({ attachments = [] }) =>
    attachments.filter(({ mimeType }) => mimeType === 'image/png')
  );
  expect(pictures.map(({ filename }) => filename)).toEqual([
    'healthy-targets.png',
    'error-rate.png',
    'mail-queue.png'
  ]);
  for (const { content } of pictures) expect(read(content as Buffer).width).toBe(480);
});
