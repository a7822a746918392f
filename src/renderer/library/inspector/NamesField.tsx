import { Building2, MoreHorizontal, MoveUp, Trash2, User } from 'lucide-react';
import { type FocusEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CslName } from '../../../contract/csl';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Menu } from '../../ui/Menu';
import { TextField } from '../../ui/TextField';
import styles from './NamesField.module.css';

interface NamesFieldProps {
  readonly label: string;
  readonly aside?: string | undefined;
  readonly tool?: ReactNode;
  readonly names: readonly CslName[];
  /** After the focus left a name, and after each button. Names without any letter are left out. */
  onChange(names: readonly CslName[]): void;
}

function isInstitution({ literal }: CslName): boolean {
  return literal !== undefined;
}

function isEmpty({ family, given, literal }: CslName): boolean {
  return [family, given, literal].every((part) => part === undefined || part.trim() === '');
}

function toInstitution(name: CslName): CslName {
  return { literal: [name.given, name.family].filter(Boolean).join(' ') };
}

/** "Mary Ann Evans" becomes a given and a family name; the person may mend it. */
function toPerson({ literal = '' }: CslName): CslName {
  const words = literal.trim().split(/\s+/);
  const family = words.at(-1) ?? '';
  return { family, given: words.slice(0, -1).join(' ') };
}

/** The people and institutions behind a work, in order. */
export function NamesField({ label, aside, tool, names, onChange }: NamesFieldProps) {
  const { t } = useTranslation('library');
  const [draft, setDraft] = useState(names);
  useEffect(() => setDraft(names), [names]);
  const commit = (next: readonly CslName[]) => {
    setDraft(next);
    onChange(next.filter((name) => !isEmpty(name)));
  };
  const edit = (index: number, change: Partial<CslName>) =>
    setDraft(draft.map((name, at) => (at === index ? { ...name, ...change } : name)));
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return;
    const meant = draft.filter((name) => !isEmpty(name));
    if (JSON.stringify(meant) !== JSON.stringify(names)) onChange(meant);
  };
  return (
    <fieldset className={styles.names} onBlur={onBlur}>
      <legend className={styles.legend}>
        {label}
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
        {tool}
      </legend>
      {draft.map((name, index) => (
        // A name has nothing that stays but its place.
        <div key={String(index)} className={styles.row}>
          {isInstitution(name) ? (
            <div className={`${styles.parts} ${styles.one}`}>
              <TextField
                label={t('names.institutionOf', { field: label, number: index + 1 })}
                isLabelHidden
                placeholder={t('names.institution')}
                value={name.literal ?? ''}
                onChange={({ currentTarget }) => edit(index, { literal: currentTarget.value })}
              />
            </div>
          ) : (
            <div className={styles.parts}>
              <TextField
                label={t('names.familyOf', { field: label, number: index + 1 })}
                isLabelHidden
                placeholder={t('names.family')}
                value={name.family ?? ''}
                onChange={({ currentTarget }) => edit(index, { family: currentTarget.value })}
              />
              <TextField
                label={t('names.givenOf', { field: label, number: index + 1 })}
                isLabelHidden
                placeholder={t('names.given')}
                value={name.given ?? ''}
                onChange={({ currentTarget }) => edit(index, { given: currentTarget.value })}
              />
            </div>
          )}
          <Menu
            align="end"
            trigger={
              <IconButton label={t('names.actionsOf', { field: label, number: index + 1 })} icon={MoreHorizontal} />
            }
            groups={[
              {
                id: 'name',
                items: [
                  {
                    id: 'kind',
                    label: isInstitution(name) ? t('names.makePerson') : t('names.makeInstitution'),
                    icon: isInstitution(name) ? User : Building2,
                    run: () => {
                      const other = isInstitution(name) ? toPerson(name) : toInstitution(name);
                      commit(draft.map((each, at) => (at === index ? other : each)));
                    },
                  },
                  {
                    id: 'up',
                    label: t('names.moveUp'),
                    icon: MoveUp,
                    isEnabled: index > 0,
                    run: () => commit(draft.toSpliced(index, 1).toSpliced(index - 1, 0, name)),
                  },
                  {
                    id: 'remove',
                    label: t('names.remove'),
                    icon: Trash2,
                    isDanger: true,
                    run: () => commit(draft.toSpliced(index, 1)),
                  },
                ],
              },
            ]}
          />
        </div>
      ))}
      <Button variant="link" className={styles.add} onClick={() => setDraft([...draft, { family: '', given: '' }])}>
        {t('names.add')}
      </Button>
    </fieldset>
  );
}
