import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../contract/facts';
import { useAction } from '../../host/requests';
import { useAuthor } from '../use-author';
import styles from './FactScreen.module.css';

/**
 * The statement, large and in place: kept with Enter or on leaving, taken back with Escape. The frame's invisible copy of the
 * text gives the field its height.
 */
export function StatementField({ fact }: { readonly fact: Fact }) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const { mutate: update } = useAction('facts.update');
  const [text, setText] = useState(fact.statement);
  useEffect(() => setText(fact.statement), [fact.statement]);

  const keep = () => {
    const statement = text.replace(/\s+/g, ' ').trim();
    if (statement === '') setText(fact.statement);
    else if (statement !== fact.statement) update({ id: fact.id, statement, ...author });
  };
  return (
    <span className={styles.statementFrame} data-text={text}>
      <textarea
        className={styles.statement}
        aria-label={t('fact.statement')}
        rows={1}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') setText(fact.statement);
          else if (event.key === 'Enter') keep();
          else return;
          event.preventDefault();
        }}
      />
    </span>
  );
}
