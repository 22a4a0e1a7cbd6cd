/** Root of the errors that this project throws; a finding about a document is a `Problem`. */
export abstract class PipelineError extends Error {
  abstract override readonly name: string;
}

/**
 * The file cannot be opened at all: encrypted, damaged, too large, of no known format. The
 * pipeline turns it into a fatal problem and goes on to the next file.
 */
export class SourceError extends PipelineError {
  override readonly name = 'SourceError';
  readonly code: string;
  readonly source: string;

  constructor(code: string, source: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.source = source;
  }
}

/** A knowledge file is wrong: names the file under seeds/ and the path inside it. */
export class SeedError extends PipelineError {
  override readonly name = 'SeedError';
  readonly file: string;

  constructor(file: string, message: string, options?: ErrorOptions) {
    super(`seeds/${file}: ${message}`, options);
    this.file = file;
  }
}

/** The database cannot be opened, read or written. */
export class StoreError extends PipelineError {
  override readonly name = 'StoreError';
}

/** The command line asks for something that cannot be done; exit code 2. */
export class UsageError extends PipelineError {
  override readonly name = 'UsageError';
}
