import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../contract/facts';
import { useAction } from '../host/requests';
import { TextField } from '../ui/TextField';
import { useAuthor } from './use-author';

/** Who says so. */
export function ClaimantField({ fact }: { readonly fact: Fact }) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const { mutate: update } = useAction('facts.update');
  const [text, setText] = useState(fact.claimant);
  useEffect(() => setText(fact.claimant), [fact.claimant]);
  const keep = () => {
    if (text.trim() !== fact.claimant) update({ id: fact.id, claimant: text.trim(), ...author });
  };
  return (
    <TextField
      label={t('fact.claimant')}
      isLabelHidden
      placeholder={t('fact.claimantHint')}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        else if (event.key === 'Escape') setText(fact.claimant);
      }}
    />
  );
}
