import type { NodeKey } from 'lexical';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { CitationItem } from '../../../contract/papers';
import { useEditorScope } from '../editor/editor-scope';
import { useFormatted } from '../session/session-context';
import { CitationHtml } from './CitationHtml';
import styles from './citation.module.css';

interface CitationChipProps {
  readonly nodeKey: NodeKey;
  readonly citationId: string;
  readonly items: readonly CitationItem[];
  /** What it read as when it was saved. */
  readonly fallback: string;
}

/** A citation as the style writes it; with a style of notes the number of its note. */
export function CitationChip({ nodeKey, citationId, items, fallback }: CitationChipProps) {
  const { t } = useTranslation('paper');
  const { selected } = useEditorScope();
  const isSelected = useStore(selected, ({ keys }) => keys.has(nodeKey));
  const formatted = useFormatted(({ byId }) => byId.get(citationId));
  const number = useFormatted(({ isNoteStyle, numbers }) => (isNoteStyle ? numbers.get(citationId) : undefined));
  const missing = formatted?.missingSourceIds.length ?? 0;
  const classes = [styles.chip];
  if (isSelected) classes.push(styles.isSelected);
  if (missing > 0) classes.push(styles.isMissing);
  if (number !== undefined) classes.push(styles.isNumber);
  const words = number !== undefined && formatted !== undefined ? formatted.text : t('citation.hint');
  return (
    <span className={classes.join(' ')} title={missing > 0 ? t('citation.missingHint', { count: missing }) : words}>
      {missing > 0 ? (
        <>
          <TriangleAlert className={styles.missingIcon} size={13} aria-hidden />
          {missing === items.length ? t('citation.missing') : null}
        </>
      ) : null}
      {missing === items.length && missing > 0 ? null : (
        <ChipText html={formatted?.html} fallback={fallback} number={number} />
      )}
    </span>
  );
}

interface ChipTextProps {
  readonly html: string | undefined;
  readonly fallback: string;
  readonly number: number | undefined;
}

function ChipText({ html, fallback, number }: ChipTextProps) {
  if (number !== undefined) return number;
  if (html !== undefined) return <CitationHtml html={html} />;
  return fallback === '' ? '…' : fallback;
}
