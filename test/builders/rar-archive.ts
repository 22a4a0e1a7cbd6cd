import { crc32 } from 'node:zlib';

const MARKER = Buffer.from('526172211a0700', 'hex');
const STORED = 0x30;
const HAS_DATA = 0x8000;
const UNIX = 3;

/** A RAR 4 archive whose members are stored without compression (technote.txt of RAR 4.20). */
export function rarArchive(members: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const archiveHead = block(0x73, 0, Buffer.alloc(6));
  const files = Object.entries(members).map(([name, data]) =>
    Buffer.concat([fileHead(name, data), data]),
  );
  return Uint8Array.from(Buffer.concat([MARKER, archiveHead, ...files]));
}

function fileHead(name: string, data: Uint8Array): Buffer {
  const fields = Buffer.alloc(25);
  fields.writeUInt32LE(data.length, 0);
  fields.writeUInt32LE(data.length, 4);
  fields.writeUInt8(UNIX, 8);
  fields.writeUInt32LE(checksum(data), 9);
  fields.writeUInt8(20, 17);
  fields.writeUInt8(STORED, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 19);
  return block(0x74, HAS_DATA, Buffer.concat([fields, Buffer.from(name)]));
}

/** CRC-16 (the low half of CRC-32), type, flags, size of the head, then its fields. */
function block(type: number, flags: number, fields: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(type, 0);
  head.writeUInt16LE(flags, 1);
  head.writeUInt16LE(7 + fields.length, 3);
  const body = Buffer.concat([head, fields]);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(checksum(body) & 0xffff, 0);
  return Buffer.concat([sum, body]);
}

function checksum(bytes: Uint8Array): number {
  return crc32(bytes);
}
