import { answer } from '@souk/api';
import { formProblems, useRefresh, useWordsOf } from '@souk/console';
import { Button, Card, type FieldProblem, Form, Row, Text, TextField, useToasts } from '@souk/ui';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { consoleWords } from '../../text/console.ts';
import { peopleWords } from '../../text/people.ts';

/** How others see the operator. */
export function Profile(): ReactNode {
  const { me } = useHere();
  const words = useWordsOf(peopleWords);
  const common = useWordsOf(consoleWords);
  const cache = useQueryClient();
  const refresh = useRefresh();
  const { show } = useToasts();
  const [name, setName] = useState(me.name);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  async function save(): Promise<void> {
    if (busy) return;
    setBusy(true);
    try {
      await answer(api.PATCH('/platform/v1/me', { body: { name: name.trim() } }));
      setProblems([]);
      show({ text: common.saved });
      await cache.invalidateQueries({ queryKey: ['me'] });
      await refresh('operators', 'audit');
    } catch (thrown) {
      setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card title={words.profile} hint={words.profileHint}>
      <Form onSubmit={() => void save()} problems={problems} label={words.profile}>
        <TextField
          label={words.name}
          name="/name"
          value={name}
          onChange={setName}
          maxLength={200}
          autoComplete="name"
        />
        <Text size={13} ink={2}>
          {words.email} <bdi>{me.email}</bdi>
        </Text>
        <Row>
          <Button submit kind="primary" busy={busy} disabled={name.trim() === me.name}>
            {common.save}
          </Button>
        </Row>
      </Form>
    </Card>
  );
}
