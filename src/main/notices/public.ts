/** What other features may use of notices. */
export { guessMetadata } from './guess-metadata';
export { noticeOddities } from './notice-oddities';
