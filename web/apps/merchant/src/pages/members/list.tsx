import { answer } from '@souk/api';
import type { MemberRowResponse } from '@souk/api/merchant';
import { fresh, oneOfFilter, textFilter, useDownload, useRead, useView, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { count } from '@souk/text';
import { instant } from '@souk/time';
import { Amount, Button, type Column, CopyText, Facts, TimeText, useLang } from '@souk/ui';
import { withFilter } from '@souk/view';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { usePages } from '../../data/read.ts';
import { exact } from '../../parts/counts.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { RecordList } from '../../parts/RecordList.tsx';
import { useSelection } from '../../parts/selection.ts';
import { membersWords } from '../../text/members.ts';
import { membersList } from '../../views.ts';
import { MembersBulk } from './bulk.tsx';
import { CreateMember } from './create.tsx';
import { MemberState } from './state.tsx';

export const route = createLazyRoute('/members')({ component: MembersPage });

function MembersPage(): ReactNode {
  const words = useWordsOf(membersWords);
  return (
    <Needs right="members:read" page={words.title}>
      <Members />
    </Needs>
  );
}

function Members(): ReactNode {
  const here = useHere();
  const words = useWordsOf(membersWords);
  const mayNot = useMayNot();
  const download = useDownload();
  const { view, show } = useView(membersList);
  const { filters } = view;
  const [creating, setCreating] = useState(false);
  const [selection, setSelection] = useSelection(filters);
  const { rank, ...rest } = filters;
  const sorts = { joined: ['oldest', 'newest'], name: ['name', 'name'] } as const;
  const asked = {
    ...rest,
    ...(rank !== undefined && { rank: Number(rank) }),
    sort: sorts[view.sort.by][view.sort.down ? 1 : 0],
  };
  const pages = usePages(
    ['members', 'list', filters, view.sort],
    (after, signal) =>
      answer(api.GET('/merchant/v1/members', { params: { query: { ...asked, ...(after && { after }) } }, signal })),
    { watch: { topic: 'members', id: idOf } },
  );
  const counts = useRead(
    ['members', 'counts', filters],
    (signal) => answer(api.GET('/merchant/v1/members/counts', { params: { query: asked }, signal })),
    { stale: fresh.list },
  );
  const { statuses, views } = words;
  return (
    <>
      <RecordList
        noun="members"
        path="/members"
        list={membersList}
        title={words.title}
        pages={pages}
        columns={useColumns()}
        rowId={idOf}
        rowName={(member) => member.name}
        search={{ filter: 'search', placeholder: words.search }}
        matching={exact(counts.data?.matching)}
        sorts={[
          { id: 'joined', label: words.columns.joined },
          { id: 'name', label: words.columns.name },
        ]}
        views={[
          { id: 'all', label: views.all, query: '' },
          { id: 'active', label: views.active, query: 'status=active' },
          { id: 'blocked', label: views.blocked, query: 'status=blocked' },
        ]}
        filters={[
          oneOfFilter(
            'status',
            words.status,
            filters.status,
            [
              { value: 'active', label: statuses.active },
              { value: 'blocked', label: statuses.blocked },
            ],
            (status) => show(withFilter(view, 'status', status)),
          ),
          textFilter('rank', words.rank, filters.rank, (typed) =>
            show(withFilter(view, 'rank', typed !== undefined && /^\d{1,9}$/.test(typed) ? typed : undefined)),
          ),
        ]}
        action={
          <Button kind="primary" icon="add" disabled={mayNot('members:write')} onPress={() => setCreating(true)}>
            {words.add}
          </Button>
        }
        peek={(member) => ({ title: member.name, children: <Peek member={member} /> })}
        onExport={
          here.can('export')
            ? () => void download(words.exportName, api.GET('/merchant/v1/members/export', { parseAs: 'blob' }))
            : undefined
        }
        empty={{ text: words.empty }}
        {...(mayNot('members:rank') === undefined && {
          selection,
          onSelection: setSelection,
          chosenOnly: true,
          bulk: <MembersBulk selection={selection} onSelection={setSelection} rows={pages.rows ?? []} />,
        })}
      />
      <CreateMember open={creating} onClose={() => setCreating(false)} />
    </>
  );
}

const idOf = (member: MemberRowResponse) => member.id;

function useColumns(): readonly (Column<MemberRowResponse> & {
  id: (typeof membersList)['initial']['columns'][number];
})[] {
  const { columns: titles, pockets } = useWordsOf(membersWords);
  const lang = useLang();
  return useMemo(
    () => [
      { id: 'name', title: titles.name, width: 150, sort: 'name', cell: (member) => <bdi>{member.name}</bdi> },
      { id: 'no', title: titles.no, width: 90, end: true, cell: (member) => member.no },
      { id: 'login', title: titles.login, width: 200, cell: (member) => <bdi>{member.login ?? '—'}</bdi> },
      { id: 'rank', title: titles.rank, width: 80, end: true, cell: (member) => member.rank },
      { id: 'directs', title: titles.directs, width: 80, end: true, cell: (member) => count(lang, member.directs) },
      ...(['pending', 'available'] as const).map((pocket) => ({
        id: pocket,
        title: pockets[pocket],
        width: 110,
        end: true,
        cell: ({ wallet }: MemberRowResponse) =>
          wallet ? <Amount minor={minor(wallet[pocket])} currency={wallet.currency} /> : '—',
      })),
      { id: 'orders', title: titles.orders, width: 110, end: true, cell: (member) => count(lang, member.paid_orders) },
      {
        id: 'labels',
        title: titles.labels,
        width: 150,
        cell: (member) => <bdi>{member.labels.join(' · ') || '—'}</bdi>,
      },
      { id: 'code', title: titles.code, width: 110, cell: (member) => member.invite_code },
      {
        id: 'joined',
        title: titles.joined,
        width: 160,
        sort: 'joined',
        cell: (member) => <TimeText at={instant(member.joined_at)} />,
      },
      { id: 'status', title: titles.status, width: 110, cell: (member) => <MemberState status={member.status} /> },
    ],
    [titles, pockets, lang],
  );
}

function Peek({ member }: { member: MemberRowResponse }): ReactNode {
  const { columns: titles } = useWordsOf(membersWords);
  return (
    <Facts
      items={[
        [titles.no, member.no],
        [titles.login, <bdi key="login">{member.login ?? '—'}</bdi>],
        [titles.code, <CopyText key="code" text={member.invite_code} />],
        [titles.rank, member.rank],
        [titles.orders, member.paid_orders],
        [titles.status, <MemberState key="status" status={member.status} />],
      ]}
    />
  );
}
