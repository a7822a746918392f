import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperFlag } from '../../../contract/ripple';
import { useFormats } from '../../i18n/format';
import { FlagBadge } from '../../ripple/FlagBadge';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { usePreference, useSavePreference } from '../../workbench/preferences';
import { goToSentence } from '../sentence/go-to-sentence';
import { usePaperSession } from '../session/session-context';
import styles from './ExportDialog.module.css';

/** Who answers for a clean export, and why. */
export interface Acknowledgement {
  readonly because: string;
  readonly by?: string;
}

interface ExportDialogProps {
  readonly flags: readonly PaperFlag[];
  /** null: with the list of what is not settled. */
  onExport(acknowledgement: Acknowledgement | null): void;
  onClose(): void;
}

/** Before a paper goes out that rests on what fell: what is not settled, and how it shall go. */
export function ExportDialog({ flags, onExport, onClose }: ExportDialogProps) {
  const { t } = useTranslation('paper');
  const formats = useFormats();
  const sentences = bySentence(flags);
  const count = sentences.length;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      title={t('export.ask.title', { count, number: formats.number(count) })}
      description={t('export.ask.text')}
    >
      <SentenceLinks sentences={sentences} onClose={onClose} />
      <ChoiceForm onExport={onExport} onClose={onClose} />
    </Dialog>
  );
}

type FlaggedSentence = Pick<PaperFlag, 'block' | 'sentence'> & { readonly kinds: ReadonlySet<PaperFlag['kind']> };

function bySentence(flags: readonly PaperFlag[]): readonly FlaggedSentence[] {
  const sentences = new Map<string, FlaggedSentence & { readonly kinds: Set<PaperFlag['kind']> }>();
  for (const { block, sentence, kind } of flags) {
    const key = `${String(block)} ${sentence}`;
    const known = sentences.get(key);
    if (known === undefined) sentences.set(key, { block, sentence, kinds: new Set([kind]) });
    else known.kinds.add(kind);
  }
  return [...sentences.values()];
}

interface SentenceLinksProps {
  readonly sentences: readonly FlaggedSentence[];
  onClose(): void;
}

function SentenceLinks({ sentences, onClose }: SentenceLinksProps) {
  const { t } = useTranslation('paper');
  const [editor] = useLexicalComposerContext();
  const session = usePaperSession();
  return (
    <ul className={styles.sentences} aria-label={t('export.ask.sentences')}>
      {sentences.map(({ block, sentence, kinds }) => (
        <li key={`${String(block)} ${sentence}`}>
          <button
            type="button"
            className={styles.sentence}
            onClick={() => {
              onClose();
              goToSentence(editor, block, sentence, () => session.showFallen({ block, text: sentence }));
            }}
          >
            <span className={styles.kinds}>
              {[...kinds].map((kind) => (
                <FlagBadge key={kind} kind={kind} />
              ))}
            </span>
            <span className={styles.words}>{sentence}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function ChoiceForm({ onExport, onClose }: Omit<ExportDialogProps, 'flags'>) {
  const { t } = useTranslation('paper');
  const choice = useId();
  const name = usePreference('name') ?? '';
  const savePreference = useSavePreference();
  const [isNameAsked] = useState(name.trim() === '');
  const [ownName, setOwnName] = useState(name);
  const [isClean, setClean] = useState(false);
  const [because, setBecause] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!isClean) {
      onExport(null);
      return;
    }
    if (because.trim() === '') {
      setMissing(true);
      return;
    }
    const by = ownName.trim();
    if (by !== name) savePreference('name', by);
    onExport({ because: because.trim(), ...(by === '' ? {} : { by }) });
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <fieldset className={styles.choices}>
        <legend className="visually-hidden">{t('export.ask.how')}</legend>
        <label className={styles.choice}>
          <input
            type="radio"
            name={choice}
            // biome-ignore lint/a11y/noAutofocus: the dialog was asked for, and this is what it asks
            autoFocus
            checked={!isClean}
            onChange={() => setClean(false)}
          />
          <span>
            {t('export.ask.withList')}
            <small>{t('export.ask.withListHint')}</small>
          </span>
        </label>
        <label className={styles.choice}>
          <input type="radio" name={choice} checked={isClean} onChange={() => setClean(true)} />
          <span>
            {t('export.ask.clean')}
            <small>{t('export.ask.cleanHint')}</small>
          </span>
        </label>
      </fieldset>
      {isClean ? (
        <div className={styles.answer}>
          <TextArea
            label={t('export.ask.because')}
            value={because}
            rows={3}
            required
            error={isMissing ? t('export.ask.missing') : undefined}
            onChange={({ currentTarget }) => {
              setBecause(currentTarget.value);
              setMissing(false);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
            }}
          />
          {isNameAsked ? (
            <TextField
              label={t('export.ask.name')}
              value={ownName}
              onChange={({ currentTarget }) => setOwnName(currentTarget.value)}
            />
          ) : (
            <p className={styles.by}>{t('export.ask.by', { name })}</p>
          )}
        </div>
      ) : null}
      <div className={styles.foot}>
        <Button onClick={onClose}>{t('export.ask.cancel')}</Button>
        <Button type="submit" variant="primary">
          {t('export.ask.go')}
        </Button>
      </div>
    </form>
  );
}
