/** What other features may use of claims. */
export { assessSentence } from './assess-sentence';
export { extractDates } from './extract-dates';
export { matchQuote } from './match-quote';
