import { useTranslation } from 'react-i18next';
import { useRequest } from '../host/requests';
import { chooseLocale } from '../i18n/i18n';
import { localeNames, locales } from '../i18n/locale';
import { SavedField } from '../library/inspector/SavedField';
import { LocaleSelect } from '../library/LocaleSelect';
import { StylePicker } from '../library/StylePicker';
import { useTheme } from '../theme/theme-store';
import { Select } from '../ui/Select';
import { PaneBar } from '../workbench/PaneBar';
import { type PreferenceOf, usePreference, useSavePreference } from '../workbench/preferences';
import type { PaneSide, View } from '../workbench/workbench-store';
import { About } from './About';
import { Backups } from './Backups';
import { Doctor } from './Doctor';
import styles from './SettingsScreen.module.css';
import { SourcesSettings } from './SourcesSettings';

interface SettingsScreenProps {
  readonly view: Extract<View, { kind: 'settings' }>;
  readonly side: PaneSide;
}

/** What the person may set, the library's backups and health, and where the program comes from. */
export function SettingsScreen(_props: SettingsScreenProps) {
  const { t } = useTranslation('settings');
  return (
    <div className={styles.screen}>
      <PaneBar title={t('title')} />
      <div className={styles.page}>
        <Appearance />
        <Writing />
        <SourcesSettings />
        <Library />
        <Backups />
        <Doctor />
        <About />
      </div>
    </div>
  );
}

function Appearance() {
  const { t } = useTranslation('settings');
  const save = useSavePreference();
  const { choice, choose } = useTheme();
  const language = usePreference('language') ?? 'system';
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('appearance')}</h2>
      <div className={styles.pair}>
        <Select
          label={t('theme')}
          value={choice}
          options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
          onSelect={(theme) => {
            choose(theme);
            save('theme', theme);
          }}
        />
        <Select<PreferenceOf<'language'>>
          label={t('language')}
          value={language}
          options={[
            { value: 'system', label: t('language.system') },
            ...locales.map((value) => ({ value, label: localeNames[value] })),
          ]}
          onSelect={(value) => {
            chooseLocale(value);
            save('language', value);
          }}
        />
      </div>
    </section>
  );
}

function Writing() {
  const { t } = useTranslation('settings');
  const save = useSavePreference();
  const name = usePreference('name') ?? '';
  const style = usePreference('citationStyle') ?? 'apa';
  const locale = usePreference('citationLocale') ?? 'en-US';
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('writing')}</h2>
      <SavedField
        name="name"
        label={t('name')}
        hint={t('name.hint')}
        value={name}
        onSave={(value) => save('name', value)}
      />
      <div className={styles.pair}>
        <StylePicker label={t('style')} value={style} onSelect={(value) => save('citationStyle', value)} />
        <LocaleSelect label={t('locale')} value={locale} onSelect={(value) => save('citationLocale', value)} />
      </div>
      <p className={styles.note}>{t('style.note')}</p>
    </section>
  );
}

function Library() {
  const { t } = useTranslation('settings');
  const { data: status } = useRequest('library.status', {});
  if (status === undefined) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('library')}</h2>
      <p className={styles.note}>{t('library.note')}</p>
      <p className={styles.path}>{status.path}</p>
      {status.isReadOnly ? <p className={styles.bad}>{t('library.readOnly')}</p> : null}
    </section>
  );
}
