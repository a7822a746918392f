import { useTranslation } from 'react-i18next';
import { useAction, useRequest } from '../host/requests';
import { Button } from '../ui/Button';
import styles from './SettingsScreen.module.css';

/** Works of others that the program carries with it, with their licences. */
const credits = [
  { what: 'styles', name: 'citationstyles.org', licence: 'CC BY-SA 3.0', address: 'https://citationstyles.org' },
  { what: 'citeproc', name: 'citeproc-js', licence: 'AGPL-3.0', address: 'https://github.com/Juris-M/citeproc-js' },
  { what: 'inter', name: 'Inter', licence: 'SIL OFL 1.1', address: 'https://rsms.me/inter' },
  {
    what: 'serif',
    name: 'Source Serif 4',
    licence: 'SIL OFL 1.1',
    address: 'https://github.com/adobe-fonts/source-serif',
  },
] as const;

/** Version, licence, and thanks. */
export function About() {
  const { t } = useTranslation('settings');
  const { data: info } = useRequest('shell.info', {});
  const { mutate: openExternal } = useAction('shell.openExternal');
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('about')}</h2>
      <p>
        <strong>{t('about.version', { version: info?.version ?? '' })}</strong>
      </p>
      <p className={styles.note}>{t('about.licence')}</p>
      <ul className={styles.licences}>
        {credits.map(({ what, name, licence, address }) => (
          <li key={what}>
            {t(`about.${what}`)}{' '}
            <Button variant="link" onClick={() => openExternal({ url: address })}>
              {name}
            </Button>
            , {licence}
          </li>
        ))}
        <li>{t('about.rest')}</li>
      </ul>
    </section>
  );
}
