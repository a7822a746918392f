import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/TextArea';
import { TextField } from '../ui/TextField';
import styles from './Form.module.css';
import { useImports } from './imports/imports-store';

interface PasteDialogProps {
  readonly text: string;
  onClose(): void;
}

const longestName = 60;

/** Makes a source of text from the clipboard. */
export function PasteDialog({ text: pasted, onClose }: PasteDialogProps) {
  const { t } = useTranslation('library');
  const [text, setText] = useState(pasted);
  const [name, setName] = useState('');
  const firstLine = text.trim().split('\n', 1)[0]?.trim().slice(0, longestName) ?? '';
  const isEmpty = text.trim() === '';
  const add = () => {
    const given = name.trim() === '' ? firstLine : name.trim();
    onClose();
    useImports.getState().start([{ name: given === '' ? t('paste.unnamed') : given, text }]);
  };
  return (
    <Dialog
      isOpen
      isWide
      title={t('paste.title')}
      description={t('paste.text')}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" disabled={isEmpty} onClick={add}>
            {t('paste.add')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextArea
          label={t('paste.area')}
          rows={14}
          autoFocus
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isEmpty) add();
          }}
        />
        <TextField
          label={t('paste.name')}
          placeholder={firstLine}
          hint={t('paste.nameHint')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
    </Dialog>
  );
}
