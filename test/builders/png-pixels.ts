import { inflateSync } from 'node:zlib';

/** Bytes of a pixel. */
const RGBA = 4;

/** The pixels of an 8 bit RGBA picture, row by row (PNG specification, sections 5 and 9). */
export function pngPixels(png: Uint8Array, width: number): Buffer {
  const rows = inflateSync(imageData(Buffer.from(png)));
  const stride = width * RGBA;
  const out = Buffer.alloc((rows.length / (stride + 1)) * stride);
  const before = (at: number, isInside: boolean) => (isInside ? (out[at] ?? 0) : 0);
  for (let at = 0; at < out.length; at += 1) {
    const row = Math.floor(at / stride);
    const hasLeft = at % stride >= RGBA;
    const left = before(at - RGBA, hasLeft);
    const above = before(at - stride, row > 0);
    const corner = before(at - stride - RGBA, row > 0 && hasLeft);
    const filter = rows[row * (stride + 1)] ?? 0;
    out[at] = (rows[at + row + 1] ?? 0) + predicted(filter, left, above, corner);
  }
  return out;
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(parts);
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    default:
      return nearest(left, above, corner);
  }
}

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((each) => Math.abs(guess - each));
  if (a === undefined || b === undefined || c === undefined) return 0;
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
