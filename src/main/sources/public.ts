/** What other features may use of sources. */
export { cleanTags } from './clean-tags';
export { authorsOf, bylineOf, titleOf, yearOf } from './describe-source';
export { sourceOrFail, versionOrFail } from './find-or-fail';
export { filesIn } from './import/expand-folders';
export { type ImportServices, importFile } from './import/import-file';
export type { ImportContext, NamedDocument } from './import/import-options';
export { findSourceByOrigin } from './import/import-queries';
export { resolveNamed } from './import/resolve-named';
export { readFile } from './read-file';
export { openReadingView, readingViewOf, type ViewParagraph } from './reading-view';
export {
  findSource,
  findVersion,
  listSources,
  listSourcesByIds,
  listVersions,
  pinCiteKeys,
  type StoredVersion,
  shownVersionOf,
  takenCiteKeys,
} from './source-queries';
export type { MovedAnchor } from './source-services';
export { storeText } from './text-queries';
export type { TextStore } from './text-store';
export type { Uploads } from './uploads';
