import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../contract/assert-never';
import type { Chain } from '../../contract/chain';
import type { Evidence } from '../../contract/facts';
import { useFormats } from '../i18n/format';
import { usePlaceWords } from '../i18n/use-place-words';
import { FlagBadge } from '../ripple/FlagBadge';
import { Card } from '../ui/Card';
import { StatusBadge } from '../ui/StatusBadge';
import { openLinked } from '../workbench/open-linked';
import styles from './ChainPanel.module.css';
import type { ChainLink } from './chain-links';

interface ChainCardProps {
  readonly link: ChainLink;
  /** Of all facts of the chain: says which way a passage speaks. */
  readonly evidence: readonly Evidence[];
  readonly isCurrent: boolean;
}

/** One link of the chain; a click opens it where it stands. */
export function ChainCard({ link, evidence, isCurrent }: ChainCardProps) {
  switch (link.kind) {
    case 'sentence':
      return <SentenceCard {...link.sentence} isCurrent={isCurrent} />;
    case 'fact':
      return <FactCard fact={link.fact} isCurrent={isCurrent} />;
    case 'evidence':
      return <EvidenceCard evidence={link.evidence} isCurrent={isCurrent} />;
    case 'passage':
      return <PassageCard passage={link.passage} evidence={evidence} isCurrent={isCurrent} />;
    case 'source':
      return <SourceCard source={link.source} isCurrent={isCurrent} />;
    default:
      return assertNever(link);
  }
}

type SentenceCardProps = Extract<ChainLink, { kind: 'sentence' }>['sentence'] & { readonly isCurrent: boolean };

function SentenceCard({ paperId, paperTitle, block, sentence, isCurrent }: SentenceCardProps) {
  const { t } = useTranslation('chain');
  const head = block === null ? t('sentence') : t('sentenceAt', { paragraph: block + 1 });
  return (
    <Card
      isCurrent={isCurrent}
      head={head}
      text={sentence}
      foot={paperTitle === '' ? undefined : paperTitle}
      onClick={() =>
        openLinked({
          kind: 'paper',
          id: paperId,
          ...(block === null ? {} : { focus: { block, sentence, at: Date.now() } }),
        })
      }
    />
  );
}

function FactCard({ fact, isCurrent }: { readonly fact: Chain['facts'][number]; readonly isCurrent: boolean }) {
  const { t } = useTranslation('chain');
  const formats = useFormats();
  const searches = fact.evidence.filter(({ kind }) => kind === 'search');
  const lastSearch = searches
    .map(({ search }) => search?.at ?? '')
    .sort()
    .at(-1);
  const parts = [
    t('for', { count: fact.supports }),
    t('against', { count: fact.contradicts }),
    ...(lastSearch === undefined ? [] : [t('searched', { date: formats.date(lastSearch) })]),
  ];
  // That it is disputed or refuted its status says.
  const lost = fact.flags.filter((kind) => kind !== 'disputed' && kind !== 'refuted');
  return (
    <Card
      isCurrent={isCurrent}
      head={t('fact')}
      headEnd={<StatusBadge status={fact.status} />}
      text={fact.statement}
      foot={
        <>
          {parts.join(' · ')}
          {lost.map((kind) => (
            <span key={kind} className={styles.lost}>
              <FlagBadge kind={kind} />
            </span>
          ))}
        </>
      }
      onClick={() => openLinked({ kind: 'fact', id: fact.id })}
    />
  );
}

function EvidenceCard({ evidence, isCurrent }: { readonly evidence: Evidence; readonly isCurrent: boolean }) {
  const { t } = useTranslation('chain');
  const formats = useFormats();
  const { factId, fact, search, sourceId } = evidence;
  const stance = t(`stance.${evidence.stance}`);
  if (fact !== null) {
    return (
      <Card
        isCurrent={isCurrent}
        head={t('otherFact', { stance })}
        headEnd={<StatusBadge status={fact.status} />}
        text={fact.statement}
        onClick={() => openLinked({ kind: 'fact', id: fact.id })}
      />
    );
  }
  if (search === null) return null;
  return (
    <Card
      isCurrent={isCurrent}
      head={
        <>
          <SearchX size={13} aria-hidden />
          {t('nothingFound', { stance })}
        </>
      }
      text={t('quote', { text: search.query })}
      foot={t('searchedWhere', { corpus: search.corpus, date: formats.date(search.at) })}
      onClick={() => openLinked(sourceId === '' ? { kind: 'fact', id: factId } : { kind: 'source', id: sourceId })}
    />
  );
}

interface PassageCardProps {
  readonly passage: Chain['passages'][number];
  readonly evidence: readonly Evidence[];
  readonly isCurrent: boolean;
}

function PassageCard({ passage, evidence, isCurrent }: PassageCardProps) {
  const { t } = useTranslation('chain');
  const placeOf = usePlaceWords();
  const { id, sourceId, sourceTitle, start, end, exact, state, locator, note } = passage;
  const spoken = evidence.find(({ annotation }) => annotation?.id === id);
  const stance = spoken === undefined ? undefined : t(`stance.${spoken.stance}`);
  return (
    <Card
      isCurrent={isCurrent}
      head={
        <span>
          {t('passage')} ·{' '}
          <span className={state === 'orphan' ? styles.bad : state === 'fuzzy' ? styles.warn : undefined}>
            {t(`anchor.${state}`)}
          </span>{' '}
          · {placeOf(locator)}
        </span>
      }
      headEnd={stance}
      text={<span className={styles.quote}>{t('quote', { text: exact })}</span>}
      foot={note === '' ? sourceTitle : note}
      onClick={() =>
        openLinked({ kind: 'source', id: sourceId, focus: { start, end, annotationId: id, at: Date.now() } })
      }
    />
  );
}

const shownOfHash = 4;

function SourceCard({ source, isCurrent }: { readonly source: Chain['sources'][number]; readonly isCurrent: boolean }) {
  const { t } = useTranslation('chain');
  const formats = useFormats();
  const { id, title, byline, version, versions, isIntact } = source;
  return (
    <Card
      isCurrent={isCurrent}
      head={version === null ? t('sourceRecord') : t('sourceVersion', { number: version.number, of: versions })}
      text={title}
      foot={
        <>
          {byline === '' ? null : <>{byline} · </>}
          {version === null ? (
            t('noDocument')
          ) : (
            <>
              {version.pages > 0
                ? t('pages', { count: version.pages, number: formats.number(version.pages) })
                : t('characters', { count: version.characters, number: formats.number(version.characters) })}{' '}
              ·{' '}
              <span className={styles.hash} title={version.sha256}>
                sha256 {version.sha256.slice(0, shownOfHash)}…{version.sha256.slice(-shownOfHash)}
              </span>
            </>
          )}
          {isIntact === false ? <span className={styles.bad}> · {t('damaged')}</span> : null}
        </>
      }
      onClick={() => openLinked({ kind: 'source', id })}
    />
  );
}
