import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../base/Button.tsx';
import { Stack, Text } from '../base/layout.tsx';
import { useWords } from '../base/words.tsx';
import { TextField } from '../form/TextField.tsx';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  open: boolean;
  onClose: () => void;
  /** A question: what is going to happen to what. */
  title: string;
  /** What stops, what stays, what it costs. */
  children?: ReactNode;
  /** A verb, with the sum where money moves: "Approve ¥880.00". */
  confirm: string;
  /** Rejects with a sentence for people; the dialog then stays. */
  onConfirm: () => Promise<void>;
  /** To be typed, only for what is heavy and cannot be undone. */
  typedName?: string | undefined;
  danger?: boolean;
}

/** Asks before what cannot be undone. What can be undone needs no dialog but a toast. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  confirm,
  onConfirm,
  typedName,
  danger,
}: ConfirmDialogProps): ReactNode {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (open) {
      setTyped('');
      setFailure(undefined);
    }
  }, [open]);
  const ready = typedName === undefined || typed.trim() === typedName;

  async function go(): Promise<void> {
    if (!ready || busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={title}
      width={460}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {words.cancel}
          </Button>
          <Button kind={danger ? 'danger' : 'primary'} onPress={() => void go()} busy={busy} disabled={!ready}>
            {confirm}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        {children === undefined ? null : (
          <Text ink={2} as="div">
            {children}
          </Text>
        )}
        {typedName === undefined ? null : (
          <TextField
            label={words.confirm.typeName({ name: typedName })}
            value={typed}
            onChange={setTyped}
            onEnter={() => void go()}
            autoComplete="off"
            first
          />
        )}
        {failure === undefined ? null : (
          <Text size={13} as="p">
            <span role="alert">{failure}</span>
          </Text>
        )}
      </Stack>
    </Dialog>
  );
}
