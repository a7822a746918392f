/** A file of the person's that could not be read from disk (any more). */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
