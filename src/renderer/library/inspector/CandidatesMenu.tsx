import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SourceDetail } from '../../../contract/sources';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { describeValue } from '../describe-value';
import { useFieldName } from '../use-field-name';
import styles from './SourceInspector.module.css';
import type { SaveSource } from './use-save-source';

interface CandidatesMenuProps {
  readonly detail: SourceDetail;
  readonly field: string;
  readonly saving: SaveSource;
}

const longestShown = 80;

/** Other values of a field that the document itself offers; nothing where there is none. */
export function CandidatesMenu({ detail: { source, candidates }, field, saving }: CandidatesMenuProps) {
  const { t } = useTranslation('library');
  const fieldName = useFieldName();
  const current = describeValue(field === 'language' ? source.language : source.csl[field]);
  const others = candidates
    .filter((candidate) => candidate.field === field)
    .map((candidate) => ({ ...candidate, text: describeValue(candidate.value) }))
    .filter(({ text }, index, all) => text !== current && all.findIndex((each) => each.text === text) === index);
  if (others.length === 0) return null;
  const name = fieldName(field);
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          className={styles.candidates}
          label={t('candidates.of', { field: name, count: others.length })}
          icon={ChevronDown}
        />
      }
      groups={[
        {
          id: 'candidates',
          heading: t('candidates.title'),
          items: others.map(({ value, origin, text }) => ({
            id: `${origin} ${text}`,
            label: t('candidates.one', {
              value: text.length > longestShown ? `${text.slice(0, longestShown)}…` : text,
              origin,
            }),
            run: () =>
              saving.save(
                field,
                field === 'language' ? { language: String(value), origin } : { csl: { [field]: value }, origin },
              ),
          })),
        },
      ]}
    />
  );
}
