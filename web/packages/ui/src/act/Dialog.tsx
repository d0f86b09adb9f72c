import { Drawer, Modal } from '@mantine/core';
import { isIme } from '@souk/text';
import type { ReactNode } from 'react';
import { useWords } from '../base/words.tsx';
import css from './act.module.css';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Buttons, the one that does it last. They stay in sight while the content scrolls. */
  footer?: ReactNode;
  /** In pixels; a sheet of the full height where `side` is set. */
  width?: number;
  children?: ReactNode;
}

/** A question or a short form in the middle of the page. Keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, footer, width = 520, children }: DialogProps): ReactNode {
  const words = useWords();
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={width}
      data-souk-overlay={open || undefined}
      closeButtonProps={{ 'aria-label': words.close }}
      // Esc takes back a candidate of the input method first.
      onKeyDownCapture={(event) => {
        if (isIme(event) && event.key === 'Escape') event.stopPropagation();
      }}
    >
      {children}
      {footer === undefined ? null : <div className={css.footer}>{footer}</div>}
    </Modal>
  );
}

/** A sheet from the side: a peek, an explanation, the navigation of a phone. */
export function Sheet({
  open,
  onClose,
  title,
  footer,
  width = 480,
  side = 'right',
  children,
}: DialogProps & { side?: 'left' | 'right' }): ReactNode {
  const words = useWords();
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      title={title}
      size={width}
      position={side}
      data-souk-overlay={open || undefined}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      {children}
      {footer === undefined ? null : <div className={css.footer}>{footer}</div>}
    </Drawer>
  );
}
