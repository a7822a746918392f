/** What other features may use of anchoring. */
export { findPassage } from './find-passage';
export { findSimilar } from './find-similar';
export { makeSelector } from './make-selector';
export { reanchorAll } from './reanchor';
