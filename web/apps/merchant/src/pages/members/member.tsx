import { answer } from '@souk/api';
import type { MemberDetailResponse } from '@souk/api/merchant';
import { inWords, Loaded, sayProblem, useRead, useRefresh, useTrail, useVisit, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import { ActionMenu, Button, Card, ConfirmDialog, CopyText, DetailPage, Facts, TimeText, useToasts } from '@souk/ui';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { consoleWords } from '../../text/console.ts';
import { membersWords } from '../../text/members.ts';
import { EditMember } from './edit.tsx';
import { MemberOrders } from './orders.tsx';
import { Directs, Upline } from './people.tsx';
import { ReferrerDialog } from './referrer.tsx';
import { Rewards } from './rewards.tsx';
import { MemberState } from './state.tsx';
import { Wallet } from './wallet.tsx';

export const route = createLazyRoute('/members/$id')({ component: MemberPage });

function MemberPage(): ReactNode {
  const words = useWordsOf(membersWords);
  const { id } = useParams({ from: '/members/$id' });
  return (
    <Needs right="members:read" page={words.title}>
      <Read key={id} id={id} />
    </Needs>
  );
}

function Read({ id }: { id: string }): ReactNode {
  const words = useWordsOf(membersWords);
  const member = useRead(['members', 'one', id], (signal) =>
    answer(api.GET('/merchant/v1/members/{id}', { params: { path: { id } }, signal })),
  );
  useVisit(member.data === undefined ? undefined : { to: `/members/${id}`, label: member.data.name });
  return (
    <Loaded of={member} shape="cards" page={{ title: words.one, back: { to: '/members', label: words.all } }}>
      {(data) => <Member member={data} />}
    </Loaded>
  );
}

function Member({ member }: { member: MemberDetailResponse }): ReactNode {
  const words = useWordsOf(membersWords);
  const { back, neighbours } = useTrail('members', '/members', member.id);
  return (
    <DetailPage
      title={member.name}
      back={{ to: back, label: words.all }}
      states={<MemberState status={member.status} />}
      hint={words.memberNo({ no: member.no })}
      siblings={neighbours}
      actions={<Actions member={member} />}
      context={
        <>
          <Wallet id={member.id} />
          <FactsOf member={member} />
          <Upline member={member} />
        </>
      }
    >
      <MemberOrders id={member.id} />
      <Directs id={member.id} />
      <Rewards id={member.id} />
    </DetailPage>
  );
}

function FactsOf({ member }: { member: MemberDetailResponse }): ReactNode {
  const words = useWordsOf(membersWords);
  const { columns } = words;
  return (
    <Card title={words.facts}>
      <Facts
        items={[
          [columns.login, member.login ? <CopyText key="login" text={member.login} /> : '—'],
          [columns.code, <CopyText key="code" text={member.invite_code} />],
          [columns.rank, member.rank],
          [columns.labels, <bdi key="labels">{member.labels.join(' · ') || '—'}</bdi>],
          [columns.orders, member.paid_orders],
          [columns.joined, <TimeText key="joined" at={instant(member.joined_at)} />],
          ...(member.external_id ? ([[words.external, <bdi key="ext">{member.external_id}</bdi>]] as const) : []),
        ]}
      />
    </Card>
  );
}

function Actions({ member }: { member: MemberDetailResponse }): ReactNode {
  const words = useWordsOf(membersWords);
  const common = useWordsOf(consoleWords);
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const [opened, setOpened] = useState<'edit' | 'block' | 'referrer' | null>(null);
  const why = mayNot('members:write');
  const { name } = member;

  async function set(status: 'active' | 'blocked'): Promise<void> {
    const path = { id: member.id };
    await answer(api.PATCH('/merchant/v1/members/{id}', { params: { path }, body: { status } }));
    await refresh('members');
  }
  async function unblock(): Promise<void> {
    try {
      await set('active');
      show({ text: words.unblocked({ name }) });
    } catch (thrown) {
      show({ text: sayProblem(thrown), failed: true });
    }
  }

  return (
    <>
      <Button icon="edit" disabled={why} onPress={() => setOpened('edit')}>
        {words.edit}
      </Button>
      <ActionMenu
        groups={[
          {
            actions: [
              {
                id: 'referrer',
                label: words.setReferrer,
                icon: 'tree',
                disabled: mayNot('members:rank'),
                onPress: () => setOpened('referrer'),
              },
              member.status === 'active'
                ? {
                    id: 'block',
                    label: words.block,
                    icon: 'lock',
                    danger: true,
                    disabled: why,
                    onPress: () => setOpened('block'),
                  }
                : {
                    id: 'unblock',
                    label: words.unblock,
                    icon: 'undo',
                    disabled: why,
                    onPress: () => void unblock(),
                  },
            ],
          },
        ]}
      >
        <Button icon="more" aria-label={common.more} aria-haspopup="menu" />
      </ActionMenu>
      <EditMember member={member} open={opened === 'edit'} onClose={() => setOpened(null)} />
      <ReferrerDialog member={member} open={opened === 'referrer'} onClose={() => setOpened(null)} />
      <ConfirmDialog
        open={opened === 'block'}
        onClose={() => setOpened(null)}
        title={words.blockAsk({ name })}
        confirm={words.block}
        danger
        onConfirm={async () => {
          await inWords(set('blocked'));
          show({ text: words.blocked({ name }), undo: () => void unblock() });
        }}
      >
        {words.blockWhy}
      </ConfirmDialog>
    </>
  );
}
