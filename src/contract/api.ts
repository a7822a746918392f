import type { z } from 'zod';
import { annotationRequests } from './annotations';
import { chainRequests } from './chain';
import { citationRequests } from './citations';
import { claimRequests } from './claims';
import { collectionRequests } from './collections';
import { conflictRequests } from './conflicts';
import { factInterchangeRequests } from './fact-interchange';
import { factListRequests } from './fact-lists';
import { factRequests } from './facts';
import { importRequests } from './imports';
import { libraryRequests } from './library';
import { metadataRequests } from './metadata';
import { paperRequests } from './papers';
import { rippleRequests } from './ripple';
import { searchRequests } from './search';
import { shellRequests } from './shell';
import { sourceReadingRequests } from './source-reading';
import { sourceRequests } from './sources';
import { transferRequests } from './transfer';

/** Everything the core answers. */
export const coreRequests = {
  ...libraryRequests,
  ...sourceRequests,
  ...sourceReadingRequests,
  ...importRequests,
  ...collectionRequests,
  ...metadataRequests,
  ...annotationRequests,
  ...factRequests,
  ...factListRequests,
  ...factInterchangeRequests,
  ...claimRequests,
  ...conflictRequests,
  ...rippleRequests,
  ...paperRequests,
  ...citationRequests,
  ...searchRequests,
  ...chainRequests,
  ...transferRequests,
};

/** Everything a page may ask of its host. */
export const requests = { ...coreRequests, ...shellRequests };

export type CoreRequests = typeof coreRequests;
export type Requests = typeof requests;
export type RequestName = keyof Requests;

/** What a caller passes. */
export type ParamsOf<N extends RequestName> = z.input<Requests[N]['params']>;
/** What a caller gets back. */
export type ResultOf<N extends RequestName> = z.output<Requests[N]['result']>;

/** What a handler may ask about the request it serves. */
export interface RequestContext {
  /** Aborted when the caller cancels or the host closes. */
  readonly signal: AbortSignal;
}

/** One function a request; a feature exports the ones of its contract file. */
export type HandlersOf<R extends Partial<Requests>> = {
  readonly [N in keyof R & RequestName]: (
    params: z.output<Requests[N]['params']>,
    context: RequestContext,
  ) => z.input<Requests[N]['result']> | Promise<z.input<Requests[N]['result']>>;
};
