import { answer } from '@souk/api';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import {
  Button,
  Dialog,
  type FieldProblem,
  Form,
  type Pick,
  Picker,
  TextField,
  useSurroundings,
  useToasts,
} from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { consoleWords } from '../../text/console.ts';
import { membersWords } from '../../text/members.ts';
import { useFindMembers } from './find.ts';

/** A short dialog; the rest is entered on the member's page. */
export function CreateMember({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const words = useWordsOf(membersWords);
  const common = useWordsOf(consoleWords);
  const mayNot = useMayNot();
  const { navigate } = useSurroundings();
  const { show } = useToasts();
  const refresh = useRefresh();
  const find = useFindMembers();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [referrer, setReferrer] = useState<readonly Pick[]>([]);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (!open) return;
    setName('');
    setLogin('');
    setPassword('');
    setReferrer([]);
    setProblems([]);
  }, [open]);

  async function create(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      const member = await answer(
        api.POST('/merchant/v1/members', {
          body: {
            name: name.trim(),
            login: login.trim() || null,
            password: password || null,
            ...(referrer[0] === undefined ? {} : { referrer: referrer[0].id }),
          },
        }),
      );
      show({ text: words.created({ name: member.name }) });
      onClose();
      await refresh('members');
      navigate(`/members/${member.id}`);
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={open}
      onClose={busy ? () => {} : onClose}
      title={words.add}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind="primary" icon="add" busy={busy} onPress={() => void create()}>
            {words.add}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void create()} problems={problems} label={words.add}>
        <TextField label={words.name} name="/name" value={name} onChange={setName} maxLength={200} first />
        <TextField label={words.login} name="/login" value={login} onChange={setLogin} autoComplete="off" optional />
        <TextField
          label={words.password}
          name="/password"
          kind="password"
          help={words.passwordHelp}
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          optional
        />
        <Picker
          label={words.referrer}
          name="/referrer"
          help={mayNot('members:rank')}
          value={referrer}
          onChange={setReferrer}
          find={find}
          disabled={mayNot('members:rank') !== undefined}
          optional
        />
      </Form>
    </Dialog>
  );
}
