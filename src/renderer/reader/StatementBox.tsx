import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../host/requests';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { StatusBadge } from '../ui/StatusBadge';
import { TextArea } from '../ui/TextArea';
import { openLinked } from '../workbench/open-linked';
import { usePreference } from '../workbench/preferences';
import { focusText } from './focus-text';
import { type FactDraft, useReader, useReaderStore } from './reader-store';
import styles from './SelectionTools.module.css';
import { useAnchor } from './use-anchor';

/** The statement of a fact just made, by its passage: Enter keeps what was changed, Escape leaves it as it is. */
export function StatementBox({ sheet }: { readonly sheet: RefObject<HTMLDivElement | null> }) {
  const draft = useReader((state) => state.draft);
  const anchor = useAnchor({ sheet, range: draft, width: 380, height: 168, side: 'below' });
  if (draft === null || anchor === null) return null;
  return (
    <div className={styles.draft} data-floating style={{ top: anchor.top, left: anchor.left }}>
      <StatementForm key={draft.factId} draft={draft} />
    </div>
  );
}

function StatementForm({ draft }: { readonly draft: FactDraft }) {
  const { t } = useTranslation('reader');
  const store = useReaderStore();
  const by = usePreference('name');
  const { mutate: update } = useAction('facts.update');
  const [text, setText] = useState(draft.statement);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const area = form.current?.querySelector('textarea');
    area?.focus({ preventScroll: true });
    area?.select();
  }, []);
  const close = () => {
    // The text takes the keyboard back, so that the next sentence is one key away.
    focusText(form.current, store.getState().caret);
    store.setState({ draft: null });
  };
  const keep = () => {
    const statement = text.replace(/\s+/g, ' ').trim();
    if (statement !== '' && statement !== draft.statement) {
      update({ id: draft.factId, statement, ...(by === undefined || by === '' ? {} : { by }) });
    }
    close();
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) keep();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <div className={styles.draftHead}>
        {t('draft.head')}
        <StatusBadge status="unverified" />
      </div>
      <TextArea
        className={styles.draftText}
        label={t('draft.statement')}
        isLabelHidden
        rows={3}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <div className={styles.draftFoot}>
        <Button
          variant="link"
          onClick={() => {
            keep();
            openLinked({ kind: 'fact', id: draft.factId });
          }}
        >
          {t('draft.open')}
        </Button>
        <Button variant="quiet" onClick={close}>
          {t('draft.leave')} <Kbd shortcut="Escape" />
        </Button>
        <Button type="submit" variant="primary">
          {t('draft.keep')}
        </Button>
      </div>
    </form>
  );
}
