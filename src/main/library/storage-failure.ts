import { Failure } from '../../contract/result';

/** What a full or read-only disk and a damaged file make of a write, in words; anything else stays what it is. */
export function storageFailure(error: unknown): unknown {
  if (error instanceof Failure || typeof error !== 'object' || error === null || !('code' in error)) return error;
  const code = String(error.code);
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT') {
    return new Failure(
      'disk-full',
      'The disk is full: nothing was saved. Free some space and do it again; your text is still on the screen.',
      code,
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES') {
    return new Failure(
      'read-only',
      'The library cannot be written to. Check the rights of its folder, or open a copy of it.',
      code,
      { cause: error },
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new Failure(
      'library-damaged',
      'The library is damaged. Nothing was changed; run "citewright doctor", or restore a backup.',
      code,
      { cause: error },
    );
  }
  return error;
}
