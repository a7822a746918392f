import { X } from 'lucide-react';
import { Toast } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { IconButton } from './IconButton';
import styles from './Toasts.module.css';
import { useToasts } from './use-toasts';

const noteMs = 8000;
const failureMs = 20_000;

/** The notices of `useToasts`, at the bottom of the window. F8 moves the focus there. */
export function Toasts() {
  const { t } = useTranslation('ui');
  const { toasts, dismiss } = useToasts();
  return (
    <Toast.Provider swipeDirection="down" label={t('toast.label')}>
      {toasts.map(({ id, message, action, tone = 'note' }) => (
        <Toast.Root
          key={id}
          className={tone === 'failure' ? `${styles.toast} ${styles.failure}` : styles.toast}
          type={tone === 'failure' ? 'foreground' : 'background'}
          duration={tone === 'failure' ? failureMs : noteMs}
          onOpenChange={(isOpen) => {
            if (!isOpen) dismiss(id);
          }}
        >
          <Toast.Description className={styles.message}>{message}</Toast.Description>
          {action === undefined ? null : (
            <Toast.Action asChild altText={action.label} onClick={action.run}>
              <Button variant="quiet" className={styles.action}>
                {action.label}
              </Button>
            </Toast.Action>
          )}
          <Toast.Close asChild>
            <IconButton label={t('close')} icon={X} />
          </Toast.Close>
        </Toast.Root>
      ))}
      <Toast.Viewport className={styles.viewport} label={t('toast.area')} />
    </Toast.Provider>
  );
}
