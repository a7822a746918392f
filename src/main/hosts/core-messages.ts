import type { CoreEvent } from '../../contract/events';
import type { FailureRecord, Result } from '../../contract/result';
import type { Audience } from './dispatch';

/** From a host to its core process. */
export type HostMessage =
  /** The first one. */
  | { readonly kind: 'open'; readonly libraryPath: string }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: string;
      readonly params: unknown;
      /** Whom the host asks for: a page, or the person, by a dialog of the host's own. */
      readonly audience: Audience;
    }
  /** Finish what is under way, close the library, and end. */
  | { readonly kind: 'close' }
  /** Comes with a message port to the extractor that was asked for. */
  | { readonly kind: 'extractor-started'; readonly extractorId: number }
  | { readonly kind: 'extractor-gone'; readonly extractorId: number; readonly reason: string };

/** From a core process to its host. */
export type CoreMessage =
  | { readonly kind: 'opened' }
  /** The library could not be opened: the core has nothing more to do, and its host ends it. */
  | { readonly kind: 'refused'; readonly failure: FailureRecord }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'event'; readonly event: CoreEvent }
  | { readonly kind: 'extractor-wanted'; readonly extractorId: number }
  | { readonly kind: 'extractor-unwanted'; readonly extractorId: number };
