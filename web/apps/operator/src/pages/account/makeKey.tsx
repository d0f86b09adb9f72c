import { answer } from '@souk/api';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import { Button, CopyText, Dialog, type FieldProblem, Form, Stack, Text, TextField } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { consoleWords } from '../../text/console.ts';
import { peopleWords } from '../../text/people.ts';

/** A new token. It is shown once, until somebody says that it is kept. */
export function MakeKey({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useWordsOf(peopleWords);
  const common = useWordsOf(consoleWords);
  const refresh = useRefresh();
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
      const made = await answer(api.POST('/platform/v1/keys', { body: { name: name.trim() } }));
      setSecret(made.token ?? '');
      await refresh('keys', 'audit');
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
      width={460}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind="primary" icon="key" busy={busy} onPress={() => void make()}>
            {words.addKey}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void make()} problems={problems} label={words.addKey}>
        <TextField
          label={words.keyName}
          name="/name"
          help={words.keyNameHelp}
          value={name}
          onChange={setName}
          maxLength={200}
          autoComplete="off"
          first
        />
      </Form>
    </Dialog>
  );
}
