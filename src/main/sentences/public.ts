/** What other features may use of sentences. */
export { type FoldedText, foldText } from './fold-text';
export { type TextSpan, splitSentences } from './split-sentences';
