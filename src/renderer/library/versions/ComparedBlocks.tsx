import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedBlock } from '../../../contract/source-reading';
import { useFormats } from '../../i18n/format';
import styles from './Compare.module.css';
import { foldBlocks } from './fold-blocks';

// A book that was set anew would be more than a page can hold; the rest comes when it is asked for.
const atOnce = 300;

/** The changes in their order, with a little of what stands around them; what is the same folds away. */
export function ComparedBlocks({ blocks }: { readonly blocks: readonly ComparedBlock[] }) {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [shown, setShown] = useState(atOnce);
  const parts = foldBlocks(blocks);
  return (
    <div className={styles.blocks}>
      {parts.slice(0, shown).map((part) =>
        part.isFolded && !opened.has(part.index) ? (
          <button
            key={part.index}
            type="button"
            className={styles.fold}
            onClick={() => setOpened(new Set([...opened, part.index]))}
          >
            {t('compare.folded', { count: part.blocks.length, number: formats.number(part.blocks.length) })}
          </button>
        ) : (
          <Fragment key={part.index}>
            {part.blocks.map((block) => (
              <Pair key={`${block.before?.number ?? ''} ${block.after?.number ?? ''}`} block={block} />
            ))}
          </Fragment>
        ),
      )}
      {parts.length > shown ? (
        <button type="button" className={styles.fold} onClick={() => setShown(shown + atOnce)}>
          {t('compare.more')}
        </button>
      ) : null}
    </div>
  );
}

function Pair({ block }: { readonly block: ComparedBlock }) {
  return (
    <div className={styles.pair}>
      <Side block={block} side="before" />
      <Side block={block} side="after" />
    </div>
  );
}

interface SideProps {
  readonly block: ComparedBlock;
  readonly side: 'before' | 'after';
}

function Side({ block: { kind, before, after, words }, side }: SideProps) {
  const { t } = useTranslation('library');
  const paragraph = side === 'before' ? before : after;
  if (paragraph === null) return <div />;
  const Mark = side === 'before' ? 'del' : 'ins';
  const isWhole = kind === 'removed' || kind === 'added';
  return (
    <div className={styles.side}>
      <small>{t('compare.paragraph', { number: paragraph.number })}</small>
      <p>
        {kind === 'changed' && words.length > 0 ? (
          words
            .map((word, index) => ({ ...word, key: String(index) }))
            .filter((word) => word.side === 'both' || word.side === side)
            .map(({ key, text, side: where }) =>
              where === 'both' ? <Fragment key={key}>{text}</Fragment> : <Mark key={key}>{text}</Mark>,
            )
        ) : isWhole ? (
          <Mark>{paragraph.text}</Mark>
        ) : (
          paragraph.text
        )}
      </p>
    </div>
  );
}
