import { SourceError } from '../../schemas/errors.ts';

/** A file inside a container; folders are not listed. */
export interface ContainerMember {
  /** With `/` between folders. Never trusted as a path. */
  readonly name: string;
  /** Bytes when unpacked, as the container states them. */
  readonly size: number;
  /** @throws SourceError `container.encrypted`, `container.damaged` */
  readonly read: () => Promise<Uint8Array>;
}

/** Sizes as the directory of a container states them. */
export interface StatedSize {
  readonly packed: number;
  readonly unpacked: number;
}

/** Beyond these a container is hostile or no filing; unpacking it is refused before it begins. */
const MOST_MEMBERS = 10_000;
const MOST_MEMBER_BYTES = 200 * 1024 * 1024;
const MOST_BYTES = 500 * 1024 * 1024;

/** Real office files stay below 100; a deflated run of zeros reaches 1,000. */
const HIGHEST_RATIO = 500;

/** Small members may be as regular as they like. */
const RATIO_FREE_BYTES = 1024 * 1024;

/** @throws SourceError `container.too-large` */
export function requireBounded(members: readonly StatedSize[], source: string): void {
  const total = members.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const largest = Math.max(0, ...members.map(({ unpacked }) => unpacked));
  const steepest = Math.max(0, ...members.map(ratio));
  if (members.length > MOST_MEMBERS) throw tooLarge(source, `${members.length} members`);
  if (total > MOST_BYTES) throw tooLarge(source, `${total} bytes when unpacked`);
  if (largest > MOST_MEMBER_BYTES) throw tooLarge(source, `a member of ${largest} bytes`);
  if (steepest > HIGHEST_RATIO) {
    throw tooLarge(source, `a member ${Math.round(steepest)} times as large when unpacked`);
  }
}

function ratio({ packed, unpacked }: StatedSize): number {
  return unpacked > RATIO_FREE_BYTES ? unpacked / Math.max(packed, 1) : 0;
}

function tooLarge(source: string, what: string): SourceError {
  return new SourceError(
    'container.too-large',
    source,
    `${source} has ${what}; it is not unpacked`,
  );
}

export function encrypted(place: string): SourceError {
  return new SourceError(
    'container.encrypted',
    place,
    `${place} is encrypted: save it without a password`,
  );
}

/** The libraries report damage as plain errors; other values pass as they are. */
export function damaged(error: unknown, source: string): unknown {
  if (error instanceof SourceError || !(error instanceof Error)) return error;
  return new SourceError('container.damaged', source, `${source} is damaged: ${error.message}`, {
    cause: error,
  });
}
