import styles from './RunView.module.css';
import type { TextRun } from './split-runs';
import type { HighlightMark, TextMark } from './text-marks';

const colourClasses = { yellow: styles.yellow, green: styles.green, blue: styles.blue, red: styles.red } as const;
const underClasses = {
  yellow: styles.underYellow,
  green: styles.underGreen,
  blue: styles.underBlue,
  red: styles.underRed,
} as const;

const claimClasses = {
  open: styles.claim,
  accepted: styles.acceptedClaim,
  dismissed: styles.dismissedClaim,
} as const;

// The core lets no other addresses through either; fragments lead nowhere in a text.
const opensOutside = /^(?:https?|mailto):/i;

/** A stretch of text under the same marks: one element with one text node, as dom-offsets.ts has to find it. */
export function RunView({ run, text }: { readonly run: TextRun; readonly text: string }) {
  const highlights = run.marks.filter((mark): mark is HighlightMark => mark.kind === 'highlight');
  const classes = [...highlightClasses(run, highlights), ...run.marks.map(markClass)].filter(Boolean).join(' ');
  const className = classes === '' ? {} : { className: classes };
  const link = run.marks.find((mark) => mark.kind === 'link');
  if (highlights.length === 0 && link?.href !== undefined && opensOutside.test(link.href)) {
    return (
      <a
        data-at={run.start}
        {...className}
        href={link.href}
        title={link.href}
        target="_blank"
        rel="noopener noreferrer"
      >
        {text}
      </a>
    );
  }
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
      return claimClasses[mark.state];
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
    case 'superscript':
      return styles.superscript;
    case 'subscript':
      return styles.subscript;
    case 'strike':
      return styles.strike;
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
