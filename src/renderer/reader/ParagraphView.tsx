import { memo, useMemo } from 'react';
import type { Paragraph, ParagraphKind } from '../../contract/sources';
import { inlineSpans } from './inline-syntax';
import styles from './ParagraphView.module.css';
import { splitRuns, type TextRun } from './split-runs';
import { keepsLines, syntaxRanges } from './syntax-ranges';
import type { HighlightMark, TextMark } from './text-marks';

// All headings of a document have one level: hostile or partial documents skip levels, and the pane's title is the first.
const tags = {
  paragraph: 'p',
  heading: 'h2',
  'list-item': 'p',
  quote: 'blockquote',
  code: 'pre',
  table: 'pre',
} as const satisfies Record<ParagraphKind, string>;

const depthLimit = 6;

interface ParagraphViewProps {
  readonly paragraph: Paragraph;
  readonly marks: readonly TextMark[];
  readonly language: string;
  /** Shows what the markers of Markdown mean, and not the markers. */
  readonly isMarkdown: boolean;
  /** Whether Tab stops here. It always stops at what scrolls sideways. */
  readonly isCaret: boolean;
}

/** A paragraph of the canonical text as runs of plain text; nothing in it is ever read as markup. */
export const ParagraphView = memo(function ParagraphView(props: ParagraphViewProps) {
  const { paragraph, marks, language, isMarkdown, isCaret } = props;
  const runs = useMemo(() => {
    if (!isMarkdown) return splitRuns(paragraph, marks);
    const syntax = syntaxRanges(paragraph).map((range): TextMark => ({ kind: 'syntax', ...range }));
    return splitRuns(paragraph, [...marks, ...syntax, ...inlineSpans(paragraph)]);
  }, [paragraph, marks, isMarkdown]);
  const { kind, level, number, start, text } = paragraph;
  const Tag = tags[kind];
  const depth = Math.min(Math.max(level, 1), depthLimit);
  const isBulleted = kind === 'list-item' && /^[ \t]*[-*+][ \t]/.test(text);
  const classes = [
    styles.paragraph,
    styles[kind],
    kind === 'heading' ? styles[`level${depth}`] : undefined,
    isBulleted ? styles.bulleted : undefined,
    kind === 'paragraph' && keepsLines(text) ? styles.keepsLines : undefined,
  ];
  return (
    <Tag
      className={classes.filter(Boolean).join(' ')}
      data-start={start}
      data-number={number}
      tabIndex={isCaret || kind === 'code' || kind === 'table' ? 0 : -1}
      {...(language === '' ? {} : { lang: language })}
      {...(kind === 'list-item' ? { style: { marginInlineStart: `${(depth - 1) * 24}px` } } : {})}
    >
      {runs.map((run) => (
        <RunView key={run.start} run={run} text={text.slice(run.start - start, run.end - start)} />
      ))}
    </Tag>
  );
});

const colourClasses = { yellow: styles.yellow, green: styles.green, blue: styles.blue, red: styles.red } as const;
const underClasses = {
  yellow: styles.underYellow,
  green: styles.underGreen,
  blue: styles.underBlue,
  red: styles.underRed,
} as const;

function RunView({ run, text }: { readonly run: TextRun; readonly text: string }) {
  const highlights = run.marks.filter((mark): mark is HighlightMark => mark.kind === 'highlight');
  const classes = [...highlightClasses(run, highlights), ...run.marks.map(markClass)].filter(Boolean).join(' ');
  const className = classes === '' ? {} : { className: classes };
  if (highlights.length === 0) {
    return (
      <span data-at={run.start} {...className}>
        {text}
      </span>
    );
  }
  // The shortest first: a click means the innermost.
  const ids = highlights.map((mark) => mark.id).reverse();
  return (
    <mark data-at={run.start} data-annotations={ids.join(' ')} {...className}>
      {text}
    </mark>
  );
}

function markClass(mark: TextMark): string | undefined {
  switch (mark.kind) {
    case 'highlight':
      return mark.state === 'fuzzy' ? styles.fuzzy : undefined;
    case 'match':
      return mark.isCurrent ? `${styles.match} ${styles.currentMatch}` : styles.match;
    case 'claim':
      return styles.claim;
    case 'picked':
      return styles.picked;
    case 'flash':
      return styles.flash;
    case 'syntax':
      return styles.syntax;
    case 'strong':
      return styles.strong;
    case 'emphasis':
      return styles.emphasis;
    case 'code':
      return styles.inlineCode;
    case 'link':
      return styles.link;
  }
}

function highlightClasses(run: TextRun, highlights: readonly HighlightMark[]): readonly (string | undefined)[] {
  const top = highlights.at(-1);
  if (top === undefined) return [];
  const under = highlights.at(-2);
  const selected = highlights.find((mark) => mark.isSelected);
  return [
    styles.mark,
    colourClasses[top.colour],
    under === undefined ? undefined : underClasses[under.colour],
    selected === undefined ? undefined : styles.selected,
    selected?.start === run.start ? styles.selectedStart : undefined,
    selected?.end === run.end ? styles.selectedEnd : undefined,
  ];
}
