import { inflateSync } from 'node:zlib';

/** Bytes of a pixel. */
const RGBA = 4;

/** The pixels of an 8 bit RGBA picture, row by row (PNG specification, sections 5 and 9). */
export function pngPixels(png: Uint8Array, width: number): Buffer {
  const rows = inflateSync(imageData(Buffer.from(png)));
  const stride = width * RGBA;
  const out = Buffer.alloc((rows.length / (stride + 1)) * stride);
  for (let row = 0; row * stride < out.length; row += 1) {
    const filter = rows[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = row * stride + column;
      const left = column < RGBA ? 0 : (out[at - RGBA] ?? 0);
      const above = row === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = row === 0 || column < RGBA ? 0 : (out[at - stride - RGBA] ?? 0);
      out[at] = (rows[at + row + 1] ?? 0) + predicted(filter, left, above, corner);
    }
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
