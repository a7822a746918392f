import { Telescope } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceDetail } from '../../../contract/sources';
import { Button } from '../../ui/Button';
import { usePreference } from '../../workbench/preferences';
import { FoundRecordsDialog } from './FoundRecordsDialog';
import { LookUpOffDialog } from './LookUpOffDialog';

/** Asks the public services for the record of a work; where that is off, says what it would do and offers to turn it on. */
export function LookUp({ detail }: { readonly detail: SourceDetail }) {
  const { t } = useTranslation('library');
  const isOn = usePreference('isLookupOn') === true;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Telescope size={14} aria-hidden />
        {t('lookUp.ask')}
      </Button>
      {!isOpen ? null : isOn ? (
        <FoundRecordsDialog detail={detail} onClose={() => setOpen(false)} />
      ) : (
        <LookUpOffDialog onClose={() => setOpen(false)} />
      )}
    </>
  );
}
