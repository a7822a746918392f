import { BookOpenText, ClipboardPaste, FilePlus2, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../host/requests';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { usePreference } from '../workbench/preferences';
import { useLibraryDialogs } from './library-dialogs-store';
import { useTour } from './tour-store';
import styles from './Welcome.module.css';

/** What a library without sources shows: three ways to begin, and the tour. */
export function Welcome({ isFirstStart }: { readonly isFirstStart: boolean }) {
  const { t } = useTranslation('library');
  const { show, chooseFiles } = useLibraryDialogs.getState();
  const { mutateAsync: loadSample, isPending } = useAction('library.loadSample');
  const isTourDone = usePreference('isTourDone') === true;
  const startTour = useTour((state) => state.start);
  const openSample = async () => {
    // The sources take this screen's place before the answer is here, so nothing may hang on its being mounted.
    await loadSample({});
    if (!isTourDone) startTour();
  };
  return (
    <div className={styles.welcome}>
      <div>
        <h2 className={styles.title}>{isFirstStart ? t('welcome.title') : t('welcome.titleAgain')}</h2>
        <p className={styles.lead}>{t('welcome.lead')}</p>
      </div>
      <div className={styles.ways}>
        <Way
          icon={FilePlus2}
          name={t('welcome.import')}
          what={t('welcome.importText')}
          shortcut="Mod+O"
          onClick={chooseFiles}
        />
        <Way
          icon={ClipboardPaste}
          name={t('welcome.paste')}
          what={t('welcome.pasteText')}
          shortcut="Mod+V"
          onClick={() => show({ kind: 'paste', text: '' })}
        />
        <Way
          icon={BookOpenText}
          name={isPending ? t('welcome.sampleOpening') : t('welcome.sample')}
          what={t('welcome.sampleText')}
          isBusy={isPending}
          onClick={() => void openSample().catch(() => undefined)}
        />
      </div>
      <p className={styles.foot}>
        {t('welcome.tour')}{' '}
        <Button variant="link" onClick={startTour}>
          {t('welcome.tourStart')}
        </Button>
      </p>
    </div>
  );
}

interface WayProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly what: string;
  readonly shortcut?: string;
  readonly isBusy?: boolean;
  onClick(): void;
}

function Way({ icon: Icon, name, what, shortcut, isBusy = false, onClick }: WayProps) {
  return (
    <button type="button" className={styles.way} disabled={isBusy} onClick={onClick}>
      <Icon size={20} strokeWidth={1.5} aria-hidden />
      <span className={styles.name}>{name}</span>
      {shortcut === undefined ? null : <Kbd shortcut={shortcut} />}
      <span className={styles.what}>{what}</span>
    </button>
  );
}
