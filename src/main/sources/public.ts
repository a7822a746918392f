/** What other features may use of sources. */
export { cleanTags } from './clean-tags';
export { authorsOf, bylineOf, titleOf, yearOf } from './describe-source';
export { sourceOrFail, versionOrFail } from './find-or-fail';
export {
  findSource,
  findVersion,
  listSources,
  listVersions,
  pinCiteKeys,
  type StoredVersion,
  takenCiteKeys,
} from './source-queries';
export type { MovedAnchor } from './source-services';
export { storeText } from './text-queries';
export type { TextStore } from './text-store';
