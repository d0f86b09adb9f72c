import { Button, CopyText, Dialog, type FieldProblem, Form, Stack, Text, TextField } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { formProblems } from '../data/problems.ts';

interface KeyWords {
  readonly addKey: string;
  readonly keyName: string;
  readonly keyMade: string;
  readonly keyOnce: string;
  readonly keyKept: string;
}

interface MakeKeyProps {
  open: boolean;
  onClose: () => void;
  words: KeyWords;
  cancel: string;
  nameHelp?: string;
  width?: number;
  /** Why no key can be made yet. */
  disabled?: string | undefined;
  /** Makes a key of that name, and answers its secret. */
  make: (name: string) => Promise<string>;
  /** What is asked besides the name. */
  children?: ReactNode;
}

/** A new key. Its secret is shown once, until somebody says that it is kept. */
export function MakeKey(props: MakeKeyProps): ReactNode {
  const { open, onClose, words, disabled } = props;
  const [name, setName] = useState('');
  const [secret, setSecret] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (!open) return;
    setName('');
    setSecret(null);
    setProblems([]);
  }, [open]);

  async function make(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      setSecret(await props.make(name.trim()));
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  if (secret !== null)
    return (
      <Dialog
        open={open}
        // Neither Esc nor a click beside it loses what cannot be read again.
        onClose={() => {}}
        title={words.keyMade}
        footer={
          <Button kind="primary" onPress={onClose}>
            {words.keyKept}
          </Button>
        }
      >
        <Stack>
          <Text ink={2} as="p">
            {words.keyOnce}
          </Text>
          <CopyText text={secret} code />
        </Stack>
      </Dialog>
    );
  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={words.addKey}
      {...(props.width !== undefined && { width: props.width })}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {props.cancel}
          </Button>
          <Button kind="primary" icon="key" busy={busy} disabled={disabled} onPress={() => void make()}>
            {words.addKey}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void make()} problems={problems} label={words.addKey}>
        <TextField
          label={words.keyName}
          name="/name"
          help={props.nameHelp}
          value={name}
          onChange={setName}
          maxLength={200}
          autoComplete="off"
          first
        />
        {props.children}
      </Form>
    </Dialog>
  );
}
