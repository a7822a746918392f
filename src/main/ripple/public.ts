/** What other features may use of what falls. */
export { acknowledgeExport } from './acknowledge-export';
export { type FactFlag, listPaperFlags, readFlags } from './flag-queries';
