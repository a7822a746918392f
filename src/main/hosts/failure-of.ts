import { Failure, type FailureRecord } from '../../contract/result';

/** Turns anything that was thrown into a failure for the caller; what was not foreseen is logged, once, here. */
export function failureOf(error: unknown, name: string): FailureRecord {
  if (error instanceof Failure) return error.toRecord();
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return {
      code: 'disk-full',
      message:
        'The disk is full: nothing was saved. Free some space and do it again; your text is still on the screen.',
      detail: code,
    };
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') {
    return {
      code: 'read-only',
      message: 'The library cannot be written to. Check the rights of its folder, or open a copy of it.',
      detail: code,
    };
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return {
      code: 'library-damaged',
      message: 'The library is damaged. Nothing was changed; run "citewright doctor", or restore a backup.',
      detail: code,
    };
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return { code: 'cancelled', message: 'It was cancelled. Nothing was changed.' };
  }
  logUnforeseen(error, name, code);
  return {
    code: 'internal',
    message:
      'Something went wrong inside Citewright, and nothing was changed. Try again; if it happens again, report it.',
    detail: `${name}: ${error instanceof Error ? error.name : typeof error}${code === '' ? '' : ` ${code}`}`,
  };
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** The message is kept only where the engine or the system wrote it: others may quote what stands in a document. */
function logUnforeseen(error: unknown, name: string, code: string): void {
  if (!(error instanceof Error)) {
    process.stderr.write(`${name}: a ${typeof error} was thrown\n`);
    return;
  }
  const isMessageSafe =
    code !== '' || error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const title = [error.name, code, isMessageSafe ? error.message : ''].filter((part) => part !== '').join(': ');
  process.stderr.write(`${name}: ${title}\n${frames.join('\n')}\n`);
}
