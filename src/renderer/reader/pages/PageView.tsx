import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type CSSProperties, memo, useEffect, useMemo, useState } from 'react';
import type { Page, Paragraph } from '../../../contract/sources';
import { RunView } from '../RunView';
import { splitRuns } from '../split-runs';
import type { TextMark } from '../text-marks';
import { measureText } from './measure-text';
import { PageCanvas } from './PageCanvas';
import styles from './PageView.module.css';
import { hasTextOf, type PdfItem, type PdfStyle, type PlacedItem, placeItems } from './place-items';

interface PageViewProps {
  readonly pdf: PDFDocumentProxy;
  readonly page: Page;
  /** CSS pixels a point. */
  readonly scale: number;
  /** Of this page, in order; undefined until they have come. */
  readonly paragraphs: readonly Paragraph[] | undefined;
  readonly marks: readonly TextMark[];
  readonly language: string;
  /** 0-based index of the paragraph where Tab stops. */
  readonly caret: number;
  /** Told when the page does not say what the canonical text says, or cannot be read. */
  onTrouble(trouble: 'differs' | 'failed'): void;
}

interface PageContent {
  readonly proxy: PDFPageProxy;
  readonly items: readonly PdfItem[];
  readonly styles: Readonly<Record<string, PdfStyle>>;
}

/** A page as it looks, its text over it in the runs of the canonical text. */
export const PageView = memo(function PageView(props: PageViewProps) {
  const { pdf, page, scale, paragraphs, marks, language, caret, onTrouble } = props;
  const content = usePageContent(pdf, page.number, onTrouble);
  const isSame = useMemo(
    () => content === undefined || paragraphs === undefined || hasTextOf(content.items, page, paragraphs),
    [content, page, paragraphs],
  );
  useEffect(() => {
    if (!isSame) onTrouble('differs');
  }, [isSame, onTrouble]);
  const placed = useMemo(() => {
    if (content === undefined) return [];
    const { transform } = content.proxy.getViewport({ scale: 1 });
    return placeItems(content.items, content.styles, transform, page.start, measureText);
  }, [content, page]);
  return (
    <div
      className={styles.page}
      data-sheet="paper"
      style={{ width: page.width * scale, height: page.height * scale, '--scale': scale } as CSSProperties}
    >
      {content === undefined ? null : <PageCanvas page={content.proxy} scale={scale} />}
      {paragraphs === undefined || !isSame ? null : (
        <div className={styles.layer}>
          {paragraphs.map((paragraph) => (
            <ParagraphLayer
              key={paragraph.number}
              paragraph={paragraph}
              items={placed.filter(({ start, end }) => start < paragraph.end && end > paragraph.start)}
              marks={marks}
              language={paragraph.language || language}
              isCaret={paragraph.number - 1 === caret}
            />
          ))}
        </div>
      )}
      <span className={styles.number} aria-hidden>
        {page.label}
      </span>
    </div>
  );
});

interface ParagraphLayerProps {
  readonly paragraph: Paragraph;
  readonly items: readonly PlacedItem[];
  readonly marks: readonly TextMark[];
  readonly language: string;
  readonly isCaret: boolean;
}

function ParagraphLayer({ paragraph, items, marks, language, isCaret }: ParagraphLayerProps) {
  const inside = useMemo(
    () => marks.filter(({ start, end }) => start < paragraph.end && end > paragraph.start),
    [marks, paragraph],
  );
  return (
    <div data-index={paragraph.number - 1} style={{ display: 'contents' }}>
      <p
        className={styles.paragraph}
        data-start={paragraph.start}
        tabIndex={isCaret ? 0 : -1}
        {...(language === '' ? {} : { lang: language })}
      >
        {items.map((item) => (
          <ItemView key={item.start} item={item} marks={inside} />
        ))}
      </p>
    </div>
  );
}

const ItemView = memo(function ItemView({
  item,
  marks,
}: {
  readonly item: PlacedItem;
  readonly marks: readonly TextMark[];
}) {
  const { start, text, left, top, size, angle, stretch, family, endsLine } = item;
  const turn = angle === 0 ? '' : `rotate(${angle}rad) `;
  return (
    <>
      <span
        className={styles.item}
        style={{
          left: `calc(var(--scale) * ${left}px)`,
          top: `calc(var(--scale) * ${top}px)`,
          fontSize: `calc(var(--scale) * ${size}px)`,
          fontFamily: family,
          transform: `${turn}scaleX(${stretch})`,
        }}
      >
        {splitRuns(item, marks).map((run) => (
          <RunView key={run.start} run={run} text={text.slice(run.start - start, run.end - start)} />
        ))}
      </span>
      {endsLine ? <br /> : null}
    </>
  );
});

/** Text and picture of a page; undefined until they have come. */
function usePageContent(
  pdf: PDFDocumentProxy,
  number: number,
  onTrouble: PageViewProps['onTrouble'],
): PageContent | undefined {
  const [content, setContent] = useState<PageContent>();
  useEffect(() => {
    let isGone = false;
    const load = async () => {
      const proxy = await pdf.getPage(number);
      // The same as in the extractor, or the offsets differ.
      const text = await proxy.getTextContent({ includeMarkedContent: true, disableNormalization: true });
      const items = text.items.filter((item): item is Extract<typeof item, PdfItem> => 'str' in item);
      if (!isGone) setContent({ proxy, items, styles: text.styles });
    };
    load().catch(() => {
      if (!isGone) onTrouble('failed');
    });
    return () => {
      isGone = true;
    };
  }, [pdf, number, onTrouble]);
  return content;
}
