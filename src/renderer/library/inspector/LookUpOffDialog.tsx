import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useSavePreference } from '../../workbench/preferences';
import { LookUpServices } from './LookUpServices';

/** Says which service would be told what, before anything is sent. Once it is on, the look-up goes on by itself. */
export function LookUpOffDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('library');
  const save = useSavePreference();
  return (
    <Dialog
      isOpen
      title={t('lookUp.offTitle')}
      description={t('lookUp.offText')}
      onOpenChange={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('lookUp.leaveOff')}</Button>
          <Button variant="primary" onClick={() => save('isLookupOn', true)}>
            {t('lookUp.turnOn')}
          </Button>
        </>
      }
    >
      <LookUpServices />
    </Dialog>
  );
}
