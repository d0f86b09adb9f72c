import { answer } from '@souk/api';
import type { MemberDetailResponse } from '@souk/api/merchant';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import { Button, CountField, Dialog, type FieldProblem, Form, focusUnreadable, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { consoleWords } from '../../text/console.ts';
import { membersWords } from '../../text/members.ts';
import { marksIn } from './marks.ts';

/** Name, rank and marks. Only what was changed is sent: rank and marks need a right of their own. */
export function EditMember(props: { member: MemberDetailResponse; open: boolean; onClose: () => void }): ReactNode {
  const { member, open, onClose } = props;
  const words = useWordsOf(membersWords);
  const common = useWordsOf(consoleWords);
  const mayNot = useMayNot();
  const grades = mayNot('members:rank');
  const { show } = useToasts();
  const refresh = useRefresh();
  const [name, setName] = useState(member.name);
  const [rank, setRank] = useState<number | null>(member.rank);
  const [labels, setLabels] = useState(member.labels.join(', '));
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  useEffect(() => {
    if (!open) return;
    setName(member.name);
    setRank(member.rank);
    setLabels(member.labels.join(', '));
    setProblems([]);
  }, [open, member]);

  async function save(): Promise<void> {
    if (busy || focusUnreadable()) return;
    setBusy(true);
    const list = marksIn(labels);
    try {
      const body = {
        ...(name.trim() === member.name ? {} : { name: name.trim() }),
        ...(rank === null || rank === member.rank ? {} : { rank }),
        ...(list.join() === member.labels.join() ? {} : { labels: list }),
      };
      await answer(api.PATCH('/merchant/v1/members/{id}', { params: { path: { id: member.id } }, body }));
      show({ text: words.saved });
      onClose();
      await refresh('members');
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
      title={words.editTitle({ name: member.name })}
      footer={
        <>
          <Button onPress={onClose} disabled={busy}>
            {common.cancel}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void save()}>
            {common.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void save()} problems={problems} label={words.edit}>
        <TextField label={words.name} name="/name" value={name} onChange={setName} maxLength={200} first />
        <CountField
          label={words.rank}
          name="/rank"
          help={grades ?? words.rankHelp}
          value={rank}
          onChange={setRank}
          disabled={grades !== undefined}
        />
        <TextField
          label={words.labels}
          name="/labels"
          help={grades ?? words.labelsHelp}
          disabled={grades !== undefined}
          value={labels}
          onChange={setLabels}
          optional
        />
      </Form>
    </Dialog>
  );
}
