import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentProps, type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedClaim } from '../../contract/claims';
import type { Paragraph, SourceDetail, SourceVersion } from '../../contract/sources';
import { FailureNote } from '../ui/FailureNote';
import styles from './DocumentText.module.css';
import { ParagraphView } from './ParagraphView';
import { useReader, useReaderStore } from './reader-store';
import type { TextMark } from './text-marks';
import { useJump } from './use-jump';
import { type TextAccess, useParagraphs } from './use-paragraphs';
import { useReadingKeys } from './use-reading-keys';
import { useTextClick } from './use-text-click';
import { type HeldRows, useTextSelection } from './use-text-selection';

export interface DocumentViewProps {
  readonly detail: SourceDetail;
  readonly version: SourceVersion;
  readonly title: string;
  readonly marks: readonly TextMark[];
  readonly claims: readonly ListedClaim[];
  readonly access: TextAccess;
  /** The element that holds the rows; what floats over the text is placed in its coordinates. */
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** What floats over the text. */
  readonly children: ReactNode;
}

// A selection over more rows than this lets go of those in between; the page would grow heavy.
const heldRowsLimit = 400;
// Rows are measured as they appear, so the first guess of a jump moves: look again for about half a second.
const settleFrames = 30;

/** The document itself: only the paragraphs around the page exist, whatever its length. */
export function DocumentText(props: DocumentViewProps) {
  const { detail, version, title, marks, claims, access, sheet, children } = props;
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const scroller = useRef<HTMLDivElement>(null);
  const paragraphs = useRef<ReadonlyMap<number, Paragraph>>(new Map());
  const caret = useReader((state) => state.caret);
  const held = useTextSelection(sheet, paragraphs, '[data-index]');
  const { language } = detail.source;
  const meanLength = version.characters / Math.max(version.paragraphs, 1);

  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: version.paragraphs,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimateHeight(paragraphs.current.get(index)?.text.length ?? meanLength),
    overscan: 8,
    paddingStart: 34,
    paddingEnd: 160,
    scrollPaddingStart: 24,
    scrollPaddingEnd: 24,
    rangeExtractor: (range) => rowsToKeep(range, held.current, store.getState().caret),
  });
  const items = virtualizer.getVirtualItems();
  const { byIndex, failure, retry } = useParagraphs(
    detail.source.id,
    version.id,
    items.map((item) => item.index),
  );
  paragraphs.current = byIndex;

  const bringIn = useCallback((index: number) => virtualizer.scrollToIndex(index, { align: 'center' }), [virtualizer]);
  useJump({ scroller, sheet, access, bringIn, settleFrames });
  const top = virtualizer.scrollOffset ?? 0;
  const place = items.find((item) => item.end > top + 60)?.index ?? 0;
  const bottom = top + (virtualizer.scrollRect?.height ?? 0);
  const lastInSight = items.findLast((item) => item.start < bottom)?.index ?? place;
  useEffect(() => {
    const now = store.getState().caret;
    // Tab enters the text where one reads, unless the caret is in sight or has the keyboard.
    const isKept = sheet.current?.contains(document.activeElement) === true || (now >= place && now <= lastInSight);
    store.setState(isKept ? { place } : { place, caret: place });
  }, [store, sheet, place, lastInSight]);

  const moveCaret = (index: number) => {
    store.setState({ caret: index, picked: null });
    virtualizer.scrollToIndex(index);
    requestAnimationFrame(() => {
      sheet.current
        ?.querySelector<HTMLElement>(`[data-index="${index}"] > [data-start]`)
        ?.focus({ preventScroll: true });
    });
  };
  const onKeyDown = useReadingKeys({ total: version.paragraphs, language, scroller, paragraphs, moveCaret });
  useTextClick(sheet, claims);

  return (
    <article className={styles.scroller} ref={scroller} onKeyDown={onKeyDown} aria-label={t('text.label', { title })}>
      {failure === null ? null : (
        <div className={styles.failure}>
          <FailureNote failure={failure} onRetry={retry} />
        </div>
      )}
      <div className={styles.sheet} ref={sheet} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const paragraph = byIndex.get(index);
          return (
            <div
              key={index}
              data-index={index}
              ref={virtualizer.measureElement}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              {paragraph === undefined ? (
                <div className={styles.awaited} style={{ height: size }} aria-hidden />
              ) : (
                <MarkedParagraph
                  paragraph={paragraph}
                  marks={marks}
                  language={language}
                  mediaType={version.mediaType}
                  isCaret={index === caret}
                  startsPage={startsPage(paragraph, byIndex.get(index - 1))}
                />
              )}
            </div>
          );
        })}
        {children}
      </div>
    </article>
  );
}

/** Only its own marks reach a paragraph, so that the others need not be looked at again. */
function MarkedParagraph({ marks, ...rest }: ComponentProps<typeof ParagraphView>) {
  const own = useRef<readonly TextMark[]>([]);
  const { start, end } = rest.paragraph;
  const next = useMemo(() => marks.filter((mark) => mark.start < end && mark.end > start), [marks, start, end]);
  if (next.length !== own.current.length || next.some((mark, index) => mark !== own.current[index])) own.current = next;
  return <ParagraphView {...rest} marks={own.current} />;
}

function startsPage({ page, number }: Paragraph, former: Paragraph | undefined): boolean {
  return page !== '' && (number === 1 || (former !== undefined && former.page !== page));
}

/** From 66 characters a line and 27.5 px lines; only until the row is measured. */
function estimateHeight(characters: number): number {
  return Math.ceil(characters / 66) * 27.5 + 15;
}

function rowsToKeep(range: Range, held: HeldRows | null, caret: number): number[] {
  const rows = new Set(defaultRangeExtractor(range));
  if (caret < range.count) rows.add(caret);
  if (held !== null && held.to - held.from <= heldRowsLimit) {
    for (let row = held.from; row <= held.to; row++) rows.add(row);
  }
  return [...rows].sort((a, b) => a - b);
}
