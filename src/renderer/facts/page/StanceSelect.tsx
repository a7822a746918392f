import { useTranslation } from 'react-i18next';
import { type Stance, stance as stanceSchema } from '../../../contract/facts';
import { Select } from '../../ui/Select';

interface StanceSelectProps {
  readonly value: Stance;
  /** Where "Stance" does not say it. */
  readonly label?: string;
  readonly isLabelHidden?: boolean;
  readonly className?: string;
  onSelect(stance: Stance): void;
}

/** For, against, or around. */
export function StanceSelect({ value, label, isLabelHidden = false, className, onSelect }: StanceSelectProps) {
  const { t } = useTranslation('facts');
  return (
    <Select
      label={label ?? t('stance.label')}
      isLabelHidden={isLabelHidden}
      value={value}
      options={stanceSchema.options.map((stance) => ({ value: stance, label: t(`stance.${stance}`) }))}
      onSelect={onSelect}
      {...(className === undefined ? {} : { className })}
    />
  );
}
