import { useTranslation } from 'react-i18next';
import styles from './LookUp.module.css';

const services = [
  { name: 'Crossref', what: 'doi' },
  { name: 'DataCite', what: 'doi' },
  { name: 'Open Library', what: 'isbn' },
  { name: 'arXiv', what: 'arxiv' },
] as const;

/** Which service is asked, and what it is told: never more than this. */
export function LookUpServices() {
  const { t } = useTranslation('library');
  return (
    <dl className={styles.services}>
      {services.map(({ name, what }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{t(`lookUp.sends.${what}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
