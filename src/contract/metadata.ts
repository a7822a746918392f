import { z } from 'zod';
import { cslItem } from './csl';
import { defineRequests } from './define-requests';

/** A record of the work that a public service has. */
export const foundRecord = z.strictObject({
  service: z.enum(['Crossref', 'DataCite', 'Open Library', 'arXiv']),
  /** What was asked for: "doi:10.1000/182". */
  identifier: z.string(),
  csl: cslItem,
});
export type FoundRecord = z.infer<typeof foundRecord>;

/** The only requests that reach the network, and only once the person has turned them on (preference `lookup.isEnabled`). */
export const metadataRequests = defineRequests({
  /** By the DOI, ISBN or arXiv number of a source, or one that is given. Changes nothing. */
  'metadata.lookUp': {
    params: z.union([z.strictObject({ source: z.string() }), z.strictObject({ identifier: z.string() })]),
    result: z.strictObject({ records: z.array(foundRecord) }),
  },
});
