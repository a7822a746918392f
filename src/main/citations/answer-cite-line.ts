import { Failure } from '../../contract/result';
import { runCiteJob } from './run-cite-job';
import type { StyleArchive } from './style-archive';

/** A longer line is no job: a thousand works with abstracts have about 3 MB. */
const mostCharacters = 64 * 1024 * 1024;

/** One line of `cite --batch`: a job as JSON in, its result or failure as one line of JSON out. Never throws a Failure. */
export function answerCiteLine(line: string, archive: StyleArchive): string {
  try {
    return JSON.stringify(runCiteJob(parseLine(line), archive));
  } catch (error) {
    if (error instanceof Failure) {
      return JSON.stringify({ ok: false, failure: error.toRecord() });
    }
    throw error;
  }
}

function parseLine(line: string): unknown {
  if (line.length > mostCharacters) {
    throw new Failure('too-large', 'This job has more than 64 million characters. Split it.');
  }
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Failure('invalid-request', 'This line is not JSON. Give one job a line.', String(cause), { cause });
  }
}
