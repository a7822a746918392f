import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page, Paragraph } from '../../../contract/sources';
import { useRequest } from '../../host/requests';
import { LoadingBar } from '../../ui/LoadingBar';
import type { DocumentViewProps } from '../DocumentText';
import { useReader, useReaderStore } from '../reader-store';
import type { TextMark, TextRange } from '../text-marks';
import { useJump } from '../use-jump';
import { useReadingKeys } from '../use-reading-keys';
import { useTextClick } from '../use-text-click';
import { type HeldRows, useTextSelection } from '../use-text-selection';
import styles from './DocumentPages.module.css';
import { focusWhenShown } from './focus-when-shown';
import { PageView } from './PageView';
import { fillSizes, scaleFor } from './page-sizes';
import { useDragSelection } from './use-drag-selection';
import { usePageParagraphs } from './use-page-paragraphs';
import { usePages } from './use-pages';

const gap = 26;
const sideSpace = 24;
// Pages hold their picture: with more of them in between, a selection lets them go.
const heldPagesLimit = 12;
// The text of a page comes a moment after the page: about three seconds at the worst.
const settleFrames = 180;

/** A PDF as it looks: only the pages around the window exist, whatever the length. */
export function DocumentPages(props: DocumentViewProps) {
  const { detail, version } = props;
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const opened = usePages(detail.source.id, version);
  const { data, error } = useRequest('sources.pages', { source: detail.source.id, versionId: version.id });
  const pages = useMemo(() => fillSizes(data?.pages ?? []), [data]);
  const hasFailed = opened === null || error !== null || (opened !== undefined && opened.pdf.numPages < pages.length);
  useEffect(() => {
    if (hasFailed) store.setState({ trouble: 'failed' });
  }, [store, hasFailed]);
  if (opened === undefined || opened === null || pages.length === 0) {
    return (
      <div className={styles.wait} ref={props.sheet}>
        <LoadingBar label={t('pages.loading')} />
      </div>
    );
  }
  return <Pages {...props} pdf={opened.pdf} pages={pages} />;
}

interface PagesProps extends DocumentViewProps {
  readonly pdf: PDFDocumentProxy;
  readonly pages: readonly Page[];
}

function Pages({ pdf, pages, detail, version, title, marks, claims, access, sheet, children }: PagesProps) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const scroller = useRef<HTMLDivElement>(null);
  const paragraphs = useRef<ReadonlyMap<number, Paragraph>>(new Map());
  const caret = useReader((state) => state.caret);
  const width = useWidth(scroller);
  const scale = scaleFor(
    useReader((state) => state.zoom),
    pages,
    width - 2 * sideSpace,
  );
  const held = useTextSelection(sheet, paragraphs, '[data-row]');
  useDragSelection(sheet);

  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    // Until the width is known, so is no size of a page.
    count: width === 0 ? 0 : pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (pages[index]?.height ?? 0) * scale + gap,
    overscan: 1,
    paddingStart: 20,
    paddingEnd: 80,
    rangeExtractor: (range) => rowsToKeep(range, held.current),
  });
  useKeptPlace(scroller, scale, () => virtualizer.measure());
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  const shown = useMemo(() => pages.slice(first, last + 1), [pages, first, last]);
  const { byPage, byIndex } = usePageParagraphs(detail.source.id, version.id, shown, access);
  paragraphs.current = byIndex;

  const pageOf = useCallback(
    (offset: number) => {
      const index = pages.findIndex(({ end }) => end > offset);
      return index === -1 ? pages.length - 1 : index;
    },
    [pages],
  );
  const bringIn = useCallback(
    (_index: number, { start }: TextRange) => virtualizer.scrollToIndex(pageOf(start), { align: 'start' }),
    [virtualizer, pageOf],
  );
  useJump({ scroller, sheet, access, settleFrames, bringIn });

  useEffect(() => store.setState({ scale }), [store, scale]);

  const reach = (virtualizer.scrollOffset ?? 0) + (virtualizer.scrollRect?.height ?? 0) * 0.3;
  const page = items.find(({ end }) => end > reach)?.index ?? 0;
  const place = (byPage.get(pages[page]?.number ?? 0)?.[0]?.number ?? 0) - 1;
  useEffect(() => {
    const isKept = sheet.current?.contains(document.activeElement) === true;
    store.setState(place < 0 ? { page } : isKept ? { page, place } : { page, place, caret: place });
  }, [store, sheet, page, place]);

  const moveCaret = (index: number) => {
    store.setState({ caret: index, picked: null });
    void access.at(index).then((paragraph) => {
      if (paragraph === undefined || scroller.current === null) return;
      const target = pageOf(paragraph.start);
      if (!items.some((item) => item.index === target)) virtualizer.scrollToIndex(target, { align: 'start' });
      focusWhenShown(scroller.current, index);
    });
  };
  const { language } = detail.source;
  const onKeyDown = useReadingKeys({ total: version.paragraphs, language, scroller, paragraphs, moveCaret });
  useTextClick(sheet, claims);
  const onTrouble = useCallback((trouble: 'differs' | 'failed') => store.setState({ trouble }), [store]);

  const widest = Math.max(...pages.map((one) => one.width)) * scale + 2 * sideSpace;
  return (
    <article className={styles.scroller} ref={scroller} onKeyDown={onKeyDown} aria-label={t('pages.label', { title })}>
      <div className={styles.sheet} ref={sheet} style={{ height: virtualizer.getTotalSize(), minWidth: widest }}>
        {items.map(({ index, start }) => {
          const one = pages[index];
          return one === undefined ? null : (
            <div key={index} data-row={index} className={styles.row} style={{ transform: `translateY(${start}px)` }}>
              <MarkedPage
                pdf={pdf}
                page={one}
                scale={scale}
                paragraphs={byPage.get(one.number)}
                marks={marks}
                language={language}
                caret={caret}
                onTrouble={onTrouble}
              />
            </div>
          );
        })}
        {children}
      </div>
    </article>
  );
}

/** Only the marks of its own page reach a page, so that the others need not be looked at again. */
function MarkedPage({ marks, ...rest }: Parameters<typeof PageView>[0]) {
  const own = useRef<readonly TextMark[]>([]);
  const { start, end } = rest.page;
  const next = marks.filter((mark) => mark.start < end && mark.end > start);
  if (next.length !== own.current.length || next.some((mark, index) => mark !== own.current[index])) own.current = next;
  return <PageView {...rest} marks={own.current} />;
}

function rowsToKeep(range: Range, held: HeldRows | null): number[] {
  const rows = new Set(defaultRangeExtractor(range));
  if (held !== null && held.to - held.from <= heldPagesLimit) {
    for (let row = held.from; row <= held.to; row++) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}

/** Width of an element, in CSS pixels. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return width;
}

/** When pages grow or shrink, what was at the top stays there. */
function useKeptPlace(scroller: { readonly current: HTMLElement | null }, scale: number, measure: () => void): void {
  const former = useRef(scale);
  useEffect(() => {
    if (former.current === scale) return;
    const ratio = scale / former.current;
    former.current = scale;
    measure();
    if (scroller.current !== null) scroller.current.scrollTop *= ratio;
  });
}
