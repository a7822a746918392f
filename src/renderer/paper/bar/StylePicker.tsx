import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../contract/result';
import { useRequest } from '../../host/requests';
import { useFormats } from '../../i18n/format';
import { StyleList } from '../../library/StyleList';
import { Popover } from '../../ui/Popover';
import { Select } from '../../ui/Select';
import { useToasts } from '../../ui/use-toasts';
import { useDetails, usePaperSession } from '../session/session-context';
import styles from './StylePicker.module.css';
import { shortStyleNames } from './short-style-names';

const commonLocales = ['en-US', 'en-GB', 'uk-UA', 'ja-JP', 'de-DE', 'fr-FR'];

/** The citation style of the paper and the language its citations are written in. */
export function StylePicker({ hasRoom }: { readonly hasRoom: boolean }) {
  const { t } = useTranslation('paper');
  const session = usePaperSession();
  const [isOpen, setOpen] = useState(false);
  const style = useDetails((details) => details.style);
  const locale = useDetails((details) => details.locale);
  const name = useStyleName(style);
  const change = (next: { readonly style?: string; readonly locale?: string }) => {
    session.setStyle(next).catch((failure: unknown) => {
      const message = failure instanceof Failure ? failure.message : t('style.notChanged');
      useToasts.getState().show({ message, tone: 'failure' });
    });
  };
  return (
    <Popover
      label={t('style.panel')}
      align="end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button
          type="button"
          className={hasRoom ? styles.trigger : `${styles.trigger} ${styles.isShort}`}
          title={t('style.current', { style: name })}
        >
          <span>{name}</span>
          <ChevronDown size={12} aria-hidden />
        </button>
      }
    >
      <StyleList
        chosen={style}
        onChoose={(id) => {
          setOpen(false);
          if (id !== style) change({ style: id });
        }}
      />
      <LocaleSelect chosen={locale} onChoose={(tag) => change({ locale: tag })} />
    </Popover>
  );
}

function useStyleName(id: string): string {
  const short = shortStyleNames[id];
  const { data } = useRequest('styles.list', { query: id, limit: 20 }, { isEnabled: short === undefined });
  return short ?? data?.styles.find((style) => style.id === id)?.title ?? id;
}

interface LocaleSelectProps {
  readonly chosen: string;
  onChoose(tag: string): void;
}

function LocaleSelect({ chosen, onChoose }: LocaleSelectProps) {
  const { t } = useTranslation('paper');
  const formats = useFormats();
  const { data } = useRequest('styles.locales', {});
  const tags = [...new Set([...commonLocales, ...(data?.locales ?? []), chosen])];
  return (
    <Select
      className={styles.locale}
      label={t('style.locale')}
      value={chosen}
      options={tags.map((tag) => ({ value: tag, label: formats.language(tag) }))}
      onSelect={onChoose}
    />
  );
}
