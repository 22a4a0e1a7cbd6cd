import { PipelineError } from '../../schemas/errors.ts';

/** Reading a file was ended from outside: it took too long, or too much memory. */
export class ReadingStopped extends PipelineError {
  override readonly name = 'ReadingStopped';
  /** Code of the problem that the file gets. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
