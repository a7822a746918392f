import { useEffect, useState } from 'react';
import type { SourceVersion } from '../../../contract/sources';
import { type OpenedPages, openPages } from './open-pages';

/** A version's PDF, open for as long as it is shown; undefined until it is, null where it cannot be opened. */
export function usePages(source: string, { id, byteLength }: SourceVersion): OpenedPages | undefined | null {
  const [opened, setOpened] = useState<OpenedPages | null>();
  useEffect(() => {
    const opening = openPages({ source, versionId: id, byteLength });
    let isGone = false;
    opening.then(
      (pages) => {
        if (!isGone) setOpened(pages);
      },
      () => {
        if (!isGone) setOpened(null);
      },
    );
    return () => {
      isGone = true;
      setOpened(undefined);
      opening.then(
        ({ close }) => close(),
        () => undefined,
      );
    };
  }, [source, id, byteLength]);
  return opened;
}
