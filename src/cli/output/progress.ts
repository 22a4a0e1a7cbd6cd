import type { FileEvent } from '../../batch/ingest-events.ts';
import type { Io } from '../io.ts';
import { countText } from './count-text.ts';
import { fittedText } from './display-width.ts';

/** A terminal line that changes more often is not read, and a log needs less. */
const TERMINAL_INTERVAL_MS = 100;
const LOG_INTERVAL_MS = 10_000;

/** Back to the start of the line, and the line emptied. */
const CLEAR_LINE = '\r\u001b[2K';

/**
 * Tells on `io.err` how far a run is: on a terminal in one line that is written over, else in a
 * line now and then. A file that could not be read gets a line of its own in both.
 */
export function progressTeller(io: Io): (event: FileEvent) => void {
  const interval = io.errIsTerminal ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS;
  const clear = io.errIsTerminal ? CLEAR_LINE : '';
  let last = io.now().getTime();
  return (event) => {
    if (event.fault !== null && event.change !== 'unchanged') {
      io.err(`${clear}${event.state}: ${event.source}: ${event.fault}\n`);
    }
    const isLast = event.done === event.total;
    if (isLast) io.err(clear);
    if (isLast || io.now().getTime() - last < interval) return;
    last = io.now().getTime();
    const line = progressText(event);
    io.err(io.errIsTerminal ? clear + fittedText(line, io.columns - 1, 'start') : `${line}\n`);
  };
}

function progressText(event: FileEvent): string {
  const share = Math.floor((100 * event.done) / event.total);
  const rate = `${event.files_per_second.toFixed(1)} files/s`;
  const pages = event.pages_per_second > 0 ? `, ${event.pages_per_second.toFixed(0)} pages/s` : '';
  const left = `${durationText(event.remaining_seconds)} left`;
  const failed = event.failed > 0 ? `  ${event.failed.toLocaleString('en')} failed` : '';
  const files = `${event.done.toLocaleString('en')}/${countText(event.total, 'file')}`;
  return `${files} (${share}%)  ${rate}${pages}  ${left}${failed}  ${event.source}`;
}

/** `45 s`, `12 min`, `3.5 h`. */
function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
