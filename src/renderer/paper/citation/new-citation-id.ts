import { nanoid } from 'nanoid';

/** An id for a new citation or footnote, unique in any paper. */
export function newCitationId(): string {
  return nanoid(12);
}
