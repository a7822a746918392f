import { useCallback, useState } from 'react';
import type { CslPatch } from '../../../contract/csl';
import { useAction } from '../../host/requests';

export interface SourceChange {
  readonly csl?: CslPatch;
  readonly citeKey?: string;
  readonly tags?: string[];
  readonly language?: string;
  /** Where the values come from; the person where it is left out. */
  readonly origin?: string;
}

export interface SaveSource {
  /** Saves one field; what failed is kept under its name until it succeeds. */
  save(field: string, change: SourceChange): void;
  failureOf(field: string): string | undefined;
}

/** Saves the fields of a source one by one. */
export function useSaveSource(sourceId: string): SaveSource {
  const { mutate } = useAction('sources.update', { isFailureShownInPlace: true });
  const [failures, setFailures] = useState<Readonly<Record<string, string>>>({});
  const save = useCallback(
    (field: string, change: SourceChange) => {
      mutate(
        { source: sourceId, ...change },
        {
          onSuccess: () => setFailures(({ [field]: _mended, ...others }) => others),
          onError: (failure) => setFailures((others) => ({ ...others, [field]: failure.message })),
        },
      );
    },
    [mutate, sourceId],
  );
  return { save, failureOf: (field) => failures[field] };
}
