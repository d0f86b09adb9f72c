import { answer } from '@souk/api';
import type { Destination, WeighedResponse } from '@souk/api/merchant';
import { inWords, sayProblem, useRefresh, useWordsOf } from '@souk/console';
import { format, minor } from '@souk/money';
import { Button, ConfirmDialog, CopyText, Facts, Stack, Text, TextField, useToasts } from '@souk/ui';
import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../data/api.ts';
import { MemberLink } from '../../parts/MemberName.tsx';
import { useIntention } from '../../parts/useIntention.ts';
import { moneyWords } from '../../text/money.ts';
import { Hints } from './hints.tsx';

/** What somebody decides about a withdrawal. */
export type Decision = 'approve' | 'refuse' | 'paid' | 'failed';

interface DecideProps {
  asked: { withdrawal: WeighedResponse; decision: Decision } | null;
  onClose: () => void;
}

/** Asks before money goes its way. The button carries the sum. */
export function Decide({ asked, onClose }: DecideProps): ReactNode {
  const words = useWordsOf(moneyWords);
  const { show } = useToasts();
  const refresh = useRefresh();
  // While the dialog goes away it still shows what it asked.
  const [last, setLast] = useState(asked);
  const [note, setNote] = useState('');
  const send = useIntention(asked !== null);
  useEffect(() => {
    if (asked === null) return;
    setLast(asked);
    setNote('');
  }, [asked]);
  const shown = asked ?? last;
  if (shown === null) return null;
  const { withdrawal, decision } = shown;
  const amount = format(minor(withdrawal.amount), withdrawal.currency);
  const said = {
    approve: [words.approveAsk, words.approveWhy, words.approveGo({ amount }), words.approved],
    refuse: [words.refuseAsk, words.refuseWhy, words.refuse, words.refused],
    paid: [words.paidAsk, words.paidWhy, words.paidGo({ amount }), words.paidDone],
    failed: [words.failedAsk, words.failedWhy, words.failed, words.failedDone],
  } as const;
  const [ask, why, confirm, done] = said[decision];
  return (
    <ConfirmDialog
      open={asked !== null}
      onClose={onClose}
      title={ask({ amount })}
      confirm={confirm}
      danger={decision === 'refuse' || decision === 'failed'}
      onConfirm={async () => {
        await inWords(send((header) => decide(withdrawal.id, decision, note.trim(), header)));
        show({ text: done });
        await refresh('money');
      }}
    >
      <Stack gap={12}>
        <Text ink={2} as="p">
          {why}
        </Text>
        <Where withdrawal={withdrawal} />
        <TextField
          label={words.note}
          help={words.noteHelp}
          value={note}
          onChange={setNote}
          maxLength={500}
          optional={decision === 'approve' || decision === 'paid'}
        />
      </Stack>
    </ConfirmDialog>
  );
}

async function decide(
  id: string,
  decision: Decision,
  note: string,
  header: { 'Idempotency-Key': string },
): Promise<unknown> {
  const params = { path: { id }, header };
  // A note that is left out stays as it was.
  const body = note === '' ? {} : { note };
  switch (decision) {
    case 'approve':
      return answer(api.POST('/merchant/v1/withdrawals/{id}/approve', { params, body }));
    case 'refuse':
      return answer(api.POST('/merchant/v1/withdrawals/{id}/refuse', { params, body }));
    case 'paid':
      return answer(api.POST('/merchant/v1/withdrawals/{id}/paid', { params, body }));
    case 'failed':
      return answer(api.POST('/merchant/v1/withdrawals/{id}/failed', { params, body }));
  }
}

/** Where the money goes; the whole number only when somebody asks for it, which is written down. */
function Where({ withdrawal }: { withdrawal: WeighedResponse }): ReactNode {
  const words = useWordsOf(moneyWords);
  const [whole, setWhole] = useState<Destination | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { holder, bank, account } = whole ?? withdrawal.destination;
  async function look(): Promise<void> {
    try {
      const path = { id: withdrawal.id };
      setWhole(await answer(api.POST('/merchant/v1/withdrawals/{id}/destination', { params: { path } })));
    } catch (thrown) {
      setFailure(sayProblem(thrown));
    }
  }
  return (
    <Stack gap={8}>
      <Facts
        items={[
          [words.member, <MemberLink key="member" id={withdrawal.member} name={withdrawal.member_name} />],
          [words.look, <Hints key="look" withdrawal={withdrawal} />],
          [words.holder, <bdi key="holder">{holder}</bdi>],
          [words.bank, <bdi key="bank">{bank}</bdi>],
          [
            words.account,
            whole === null ? <bdi key="account">{account}</bdi> : <CopyText key="account" text={account} code />,
          ],
        ]}
      />
      {whole === null ? (
        <Stack gap={4}>
          <div>
            <Button size="small" icon="eye" onPress={() => void look()}>
              {words.showAccount}
            </Button>
          </div>
          <Text size={12} ink={3}>
            {failure ?? words.showAccountWhy}
          </Text>
        </Stack>
      ) : null}
    </Stack>
  );
}
