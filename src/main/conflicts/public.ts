/** What other features may use of conflicts. */
export { createConflictIndex } from './conflict-index';
export { findConflicts } from './find-conflicts';
export { findOddities } from './find-oddities';
export { readStatements } from './read-statements';
export type { Statement } from './statement';
