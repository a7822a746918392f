import { useTranslation } from 'react-i18next';
import { Select } from './Select';

const answers = ['any', 'yes', 'no'] as const;
type Answer = (typeof answers)[number];

interface AnswerSelectProps {
  readonly label: string;
  /** Undefined for either. */
  readonly value: boolean | undefined;
  onChange(value: boolean | undefined): void;
}

/** Whether things of a list must have a property, must not, or may. */
export function AnswerSelect({ label, value, onChange }: AnswerSelectProps) {
  const { t } = useTranslation('ui');
  return (
    <Select<Answer>
      label={label}
      value={value === undefined ? 'any' : value ? 'yes' : 'no'}
      options={answers.map((answer) => ({ value: answer, label: t(`answer.${answer}`) }))}
      onSelect={(answer) => onChange(answer === 'any' ? undefined : answer === 'yes')}
    />
  );
}
