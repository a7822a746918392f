import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { checkField, cleanField } from './check-field';

interface SavedFieldProps {
  /** Name of the field, as CSL has it. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly aside?: string | undefined;
  readonly tool?: ReactNode;
  readonly hint?: string | undefined;
  /** Why the last save failed. */
  readonly failure?: string | undefined;
  readonly isLong?: boolean;
  onSave(value: string): void;
}

/** A field that saves when the focus leaves it, or with Enter; Escape brings the saved value back. */
export function SavedField({ name, label, value, aside, tool, hint, failure, isLong, onSave }: SavedFieldProps) {
  const { t } = useTranslation('library');
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const cleaned = cleanField(name, draft);
  const problem = checkField(name, cleaned);
  const commit = () => {
    if (cleaned === value || problem !== undefined) return;
    setDraft(cleaned);
    onSave(cleaned);
  };
  const shared = {
    label,
    aside,
    tool,
    hint,
    error: problem === undefined ? failure : t(`problem.${problem}`),
    value: draft,
    onBlur: commit,
  };
  const Control = isLong === true ? TextArea : TextField;
  return (
    <Control
      {...shared}
      {...(isLong === true ? { rows: name === 'title' ? 2 : 4 } : {})}
      onChange={({ currentTarget }: { currentTarget: { value: string } }) => setDraft(currentTarget.value)}
      onKeyDown={(event: React.KeyboardEvent) => {
        if (event.key === 'Enter' && isLong !== true) commit();
        if (event.key === 'Escape') setDraft(value);
      }}
    />
  );
}
