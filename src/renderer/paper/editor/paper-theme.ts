import type { EditorThemeClasses } from 'lexical';
import styles from './text.module.css';

/** Class names for what Lexical draws itself. */
export const paperTheme: EditorThemeClasses = {
  paragraph: styles.paragraph ?? '',
  heading: {
    h1: styles.heading1 ?? '',
    h2: styles.heading2 ?? '',
    h3: styles.heading3 ?? '',
    h4: styles.heading4 ?? '',
    h5: styles.heading4 ?? '',
    h6: styles.heading4 ?? '',
  },
  quote: styles.quote ?? '',
  list: {
    ul: styles.bullets ?? '',
    ol: styles.numbers ?? '',
    checklist: styles.checks ?? '',
    listitem: styles.item ?? '',
    listitemChecked: styles.checked ?? '',
    listitemUnchecked: styles.unchecked ?? '',
    nested: { listitem: styles.nested ?? '' },
  },
  link: styles.link ?? '',
  text: {
    bold: styles.bold ?? '',
    italic: styles.italic ?? '',
    underline: styles.underline ?? '',
    strikethrough: styles.strikethrough ?? '',
    underlineStrikethrough: styles.underlineStrikethrough ?? '',
    code: styles.code ?? '',
    highlight: styles.highlight ?? '',
  },
  code: styles.codeBlock ?? '',
  hr: styles.rule ?? '',
  hrSelected: styles.ruleSelected ?? '',
  table: styles.table ?? '',
  tableCell: styles.cell ?? '',
  tableCellHeader: styles.cellHeader ?? '',
  tableCellSelected: styles.cellSelected ?? '',
  tableSelection: styles.tableSelection ?? '',
  tableScrollableWrapper: styles.tableFrame ?? '',
};
