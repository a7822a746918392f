import { memo, useMemo } from 'react';
import type { Paragraph, ParagraphKind } from '../../contract/sources';
import { usePlaceWords } from '../i18n/use-place-words';
import { ownMarks } from './own-marks';
import styles from './ParagraphView.module.css';
import { RunView } from './RunView';
import { splitRuns } from './split-runs';
import { keepsLines } from './syntax-ranges';
import { TableView } from './TableView';
import type { TextMark } from './text-marks';

// All headings of a document have one level: hostile or partial documents skip levels, and the pane's title is the first.
const tags = {
  paragraph: 'p',
  heading: 'h2',
  'list-item': 'p',
  quote: 'blockquote',
  code: 'pre',
  table: 'pre',
  footnote: 'p',
  'running-head': 'p',
} as const satisfies Record<ParagraphKind, string>;

const depthLimit = 6;

interface ParagraphViewProps {
  readonly paragraph: Paragraph;
  readonly marks: readonly TextMark[];
  /** Of the source; a paragraph may have its own. */
  readonly language: string;
  readonly mediaType: string;
  /** Whether Tab stops here. It always stops at what scrolls sideways. */
  readonly isCaret: boolean;
  /** Whether it is the first one of its page. */
  readonly startsPage: boolean;
}

/** A paragraph of the canonical text as runs of plain text; nothing in it is ever read as markup. */
export const ParagraphView = memo(function ParagraphView(props: ParagraphViewProps) {
  const { paragraph, marks, mediaType, isCaret, startsPage } = props;
  const placeOf = usePlaceWords();
  const all = useMemo(() => [...marks, ...ownMarks(paragraph, mediaType)], [paragraph, marks, mediaType]);
  const { kind, level, number, start, text, page } = paragraph;
  const isMarkdown = mediaType === 'text/markdown';
  // Markdown shows its tables as they were typed.
  const isGrid = kind === 'table' && !isMarkdown;
  const Tag = isGrid ? 'div' : tags[kind];
  const depth = Math.min(Math.max(level, 1), depthLimit);
  // The text of these has the marks of its lists; that of the others has none.
  const hasMarks = mediaType === 'application/pdf' || mediaType === 'text/plain';
  const isBulleted = kind === 'list-item' && (isMarkdown ? /^[ \t]*[-*+][ \t]/.test(text) : !hasMarks);
  const classes = [
    styles.paragraph,
    isGrid ? styles.grid : styles[kind],
    kind === 'heading' ? styles[`level${depth}`] : undefined,
    isBulleted ? styles.bulleted : undefined,
    kind === 'paragraph' && keepsLines(text) ? styles.keepsLines : undefined,
  ];
  const language = paragraph.language || props.language;
  return (
    <Tag
      className={classes.filter(Boolean).join(' ')}
      data-start={start}
      data-number={number}
      tabIndex={isCaret || kind === 'code' || kind === 'table' ? 0 : -1}
      {...(language === '' ? {} : { lang: language })}
      {...(kind === 'list-item' ? { style: { marginInlineStart: `${(depth - 1) * 24}px` } } : {})}
    >
      {startsPage ? <span className={styles.page} data-label={placeOf({ page, paragraph: number })} /> : null}
      {isGrid ? (
        <TableView paragraph={paragraph} marks={all} />
      ) : (
        splitRuns(paragraph, all).map((run) => (
          <RunView key={run.start} run={run} text={text.slice(run.start - start, run.end - start)} />
        ))
      )}
    </Tag>
  );
});
