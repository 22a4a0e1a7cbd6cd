import { Store } from '../store/store.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import type { PipelineLoader } from './load-pipeline.ts';

/** What every command gets. */
export interface CommandContext {
  readonly io: Io;
  readonly loadPipeline: PipelineLoader;
  /** Sets the exit code of a command that did its work. */
  readonly finish: (code: ExitCode) => void;
}

/** Opens an existing database for reading, and closes it whatever happens. */
export async function withStore<T>(path: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = Store.open(path, 'read');
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
