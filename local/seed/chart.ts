/** Draws the charts that the demo's people attach to their incidents: small PNG files, the same at every start. */
import { deflateSync } from 'node:zlib';

/** Red, green and blue of each colour that a chart uses. */
const PALETTE = {
  paper: [255, 255, 255],
  grid: [223, 225, 230],
  axis: [107, 119, 140],
  area: [179, 212, 255],
  line: [0, 82, 204],
  bad: [222, 53, 11]
} as const;

type Colour = keyof typeof PALETTE;

const COLOURS = Object.keys(PALETTE) as Colour[];
const indexOf = (colour: Colour): number => COLOURS.indexOf(colour);

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG with one byte for each point, which names a colour of the palette. */
function png(points: readonly Uint8Array[], width: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(points.length, 4);
  // Eight bits a point, colours by number, and the only compression, filtering and order without interlacing.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = points.map((row) => Buffer.concat([Buffer.from([0]), row]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(Object.values(PALETTE).flat())),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0))
  ]);
}

const WIDTH = 480;
const HEIGHT = 160;
/** Room around the curve. */
const EDGE = 12;

/**
 * A curve over time as a PNG.
 * @param values one for each moment, from 0 to `top`
 * @param top what the upper edge stands for
 * @param bad first and last of the moments that are drawn in red
 */
export function chart(
  values: readonly number[],
  top: number,
  bad: readonly [first: number, last: number]
): Buffer {
  const rows = Array.from({ length: HEIGHT }, () => new Uint8Array(WIDTH));
  const put = (x: number, y: number, colour: Colour): void => {
    rows[y]?.fill(indexOf(colour), x, x + 1);
  };
  const floor = HEIGHT - EDGE;
  const yOf = (value: number): number => Math.round(floor - (Math.min(value, top) / top) * (floor - EDGE));
  for (const part of [0.25, 0.5, 0.75, 1]) {
    rows[yOf(part * top)]?.fill(indexOf('grid'), EDGE, WIDTH - EDGE);
  }
  let before = yOf(values[0] ?? 0);
  for (let x = EDGE; x < WIDTH - EDGE; x++) {
    const place = ((x - EDGE) / (WIDTH - 2 * EDGE - 1)) * (values.length - 1);
    const left = values[Math.floor(place)] ?? 0;
    const right = values[Math.ceil(place)] ?? left;
    const y = yOf(left + (right - left) * (place % 1));
    const isBad = place >= bad[0] && place <= bad[1];
    for (let below = y + 1; below < floor; below++) put(x, below, 'area');
    for (let step = Math.min(before, y); step <= Math.max(before, y) + 1; step++)
      put(x, step, isBad ? 'bad' : 'line');
    before = y;
  }
  rows[floor]?.fill(indexOf('axis'), EDGE, WIDTH - EDGE);
  for (let y = EDGE; y <= floor; y++) put(EDGE, y, 'axis');
  return png(rows, WIDTH);
}
