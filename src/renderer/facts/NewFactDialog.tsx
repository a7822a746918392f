import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../host/requests';
import { TagEditor } from '../note/TagEditor';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/TextArea';
import { TextField } from '../ui/TextField';
import styles from './FactDialogs.module.css';
import { useAuthor } from './use-author';

interface NewFactDialogProps {
  onClose(): void;
  onMade(id: string): void;
}

/** A fact without a passage yet: something to look into. */
export function NewFactDialog({ onClose, onMade }: NewFactDialogProps) {
  const { t } = useTranslation('facts');
  const author = useAuthor();
  const { mutate: create, isPending } = useAction('facts.create');
  const [statement, setStatement] = useState('');
  const [claimant, setClaimant] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [isMissing, setMissing] = useState(false);
  const make = () => {
    const words = statement.replace(/\s+/g, ' ').trim();
    if (words === '') {
      setMissing(true);
      return;
    }
    const details = { ...(claimant.trim() === '' ? {} : { claimant: claimant.trim() }), tags: [...tags] };
    create({ statement: words, ...details, ...author }, { onSuccess: ({ fact }) => onMade(fact.id) });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('new.title')}
      description={t('new.text')}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextArea
          className={styles.statement}
          label={t('new.statement')}
          rows={3}
          required
          value={statement}
          error={isMissing ? t('new.missing') : undefined}
          onChange={({ currentTarget }) => {
            setStatement(currentTarget.value);
            setMissing(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            make();
          }}
        />
        <TextField
          label={t('fact.claimant')}
          hint={t('fact.claimantHint')}
          value={claimant}
          onChange={({ currentTarget }) => setClaimant(currentTarget.value)}
        />
        <TagEditor tags={tags} label={t('fact.tags')} onChange={setTags} />
        <div className={styles.foot}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" disabled={isPending}>
            {t('new.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
