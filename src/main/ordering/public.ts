/** What other features may use of ordering. */
export { createValueComparer } from './create-value-comparer';
export { findWords } from './find-words';
export { foldWords } from './fold-words';
export { createOrders } from './orders';
