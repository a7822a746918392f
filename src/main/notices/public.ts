/** What other features may use of notices. */
export { guessLanguage } from './guess-language';
export { guessMetadata } from './guess-metadata';
export { noticeOddities } from './notice-oddities';
