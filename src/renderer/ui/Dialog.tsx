import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

interface DialogProps {
  readonly isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  readonly title: string;
  readonly description?: string;
  readonly isWide?: boolean;
  /** Buttons at the bottom, the main one last. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A modal dialog: takes the focus, gives it back, closes with Escape. */
export function Dialog({ isOpen, onOpenChange, title, description, isWide, footer, children }: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <Primitive.Root open={isOpen} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={styles.scrim} />
        <Primitive.Content
          className={[styles.dialog, isWide === true ? styles.wide : undefined].filter(Boolean).join(' ')}
          onOpenAutoFocus={(event) => {
            // A field that asks for the focus already has it; else the dialog, rather than the button that closes it.
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <div className={styles.head}>
            <Primitive.Title className={styles.title}>{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton label={t('close')} icon={X} shortcut="Escape" className={styles.close} />
            </Primitive.Close>
          </div>
          {description === undefined ? null : (
            <Primitive.Description className={styles.description}>{description}</Primitive.Description>
          )}
          <div className={styles.body}>{children}</div>
          {footer === undefined ? null : <div className={styles.foot}>{footer}</div>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
