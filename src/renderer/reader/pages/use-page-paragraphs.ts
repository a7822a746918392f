import { useEffect, useMemo, useState } from 'react';
import type { Page, Paragraph } from '../../../contract/sources';
import { type TextAccess, useParagraphs } from '../use-paragraphs';

/** 0-based indexes of the paragraphs of a page, end exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface PageParagraphs {
  /** By the page's number. A page whose paragraphs have not come yet is absent. */
  readonly byPage: ReadonlyMap<number, readonly Paragraph[]>;
  /** By 0-based index of the paragraph. */
  readonly byIndex: ReadonlyMap<number, Paragraph>;
}

/** The paragraphs that stand on these pages; no paragraph stands on two. */
export function usePageParagraphs(
  source: string,
  versionId: string,
  pages: readonly Page[],
  access: TextAccess,
): PageParagraphs {
  const [stretches, setStretches] = useState<ReadonlyMap<number, Stretch>>(new Map());
  useEffect(() => {
    let isGone = false;
    for (const page of pages) {
      if (stretches.has(page.number)) continue;
      void findStretch(page, access).then(
        (stretch) => {
          if (!isGone) setStretches((now) => (now.has(page.number) ? now : new Map([...now, [page.number, stretch]])));
        },
        () => undefined,
      );
    }
    return () => {
      isGone = true;
    };
  }, [pages, access, stretches]);
  const indexes = pages.flatMap(({ number }) => {
    const stretch = stretches.get(number);
    return stretch === undefined ? [] : Array.from({ length: stretch.to - stretch.from }, (_, at) => stretch.from + at);
  });
  const { byIndex } = useParagraphs(source, versionId, indexes);
  const byPage = useMemo(() => {
    const found = new Map<number, readonly Paragraph[]>();
    for (const [number, { from, to }] of stretches) {
      const own: Paragraph[] = [];
      for (let index = from; index < to; index += 1) {
        const paragraph = byIndex.get(index);
        if (paragraph !== undefined) own.push(paragraph);
      }
      if (own.length === to - from) found.set(number, own);
    }
    return found;
  }, [stretches, byIndex]);
  return { byPage, byIndex };
}

async function findStretch({ start, end }: Page, { locate, at }: TextAccess): Promise<Stretch> {
  const from = await locate(start);
  const first = await at(from);
  // A page without text holds none, and the search ends at the next one's.
  if (first === undefined || first.start < start || first.start >= end) return { from, to: from };
  const last = await locate(end - 1);
  const holder = await at(last);
  return { from, to: holder !== undefined && holder.start < end ? last + 1 : last };
}
