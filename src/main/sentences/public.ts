/** What other features may use of sentences. */
export { type FoldedText, filterFolded, foldText } from './fold-text';
export { splitSentences, type TextSpan } from './split-sentences';
