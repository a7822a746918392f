/** What other features may use of anchoring. */
export { findPassage } from './find-passage';
export { makeSelector } from './make-selector';
export { reanchorAll } from './reanchor';
