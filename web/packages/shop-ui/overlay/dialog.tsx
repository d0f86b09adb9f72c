import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Button } from '../form/button.tsx';
import { useWords } from '../language.tsx';
import css from './dialog.module.css';
import { useTrap } from './trap.ts';

interface DialogProps {
  title: string;
  children?: ComponentChildren;
  /** The verb of what is to be done. */
  confirm: string;
  danger?: boolean;
  /** The other way out; `cancel` without it. */
  dismiss?: string;
  onConfirm: () => unknown;
  onClose: () => void;
}

/** Asks before what cannot be undone, or where a price has changed. */
export function Dialog(props: DialogProps): JSX.Element {
  const { title, children, confirm, danger, dismiss, onConfirm, onClose } = props;
  const words = useWords();
  const id = useId();
  const self = useRef<HTMLDivElement>(null);
  useTrap(self, onClose);
  return (
    <div class={css.layer}>
      <div class={css.scrim} aria-hidden="true" onClick={onClose} />
      <div ref={self} class={css.dialog} role="alertdialog" aria-modal="true" aria-labelledby={id} tabIndex={-1}>
        <h2 id={id} class={css.title}>
          {title}
        </h2>
        <div class={css.body}>{children}</div>
        <div class={css.actions}>
          <Button wide onPress={onClose}>
            {dismiss ?? words.cancel}
          </Button>
          <Button wide kind={danger ? 'danger' : 'main'} onPress={onConfirm}>
            {confirm}
          </Button>
        </div>
      </div>
    </div>
  );
}
