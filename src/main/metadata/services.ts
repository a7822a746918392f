import type { CslItem } from '../../contract/csl';
import type { LookupEndpoints } from './endpoints';

/** What look-up needs of the application. */
export interface MetadataServices {
  /** The record of a source, by its id or cite key. @throws Failure 'not-found'. */
  cslOf(idOrKey: string): CslItem;
  /** Whether the person has turned look-up on (preference `lookup.isEnabled`); nothing is asked otherwise. */
  isEnabled(): boolean;
  /** Where the services answer: `publicEndpoints`, or `endpointsAt` a server of one's own. */
  readonly endpoints: LookupEndpoints;
}
