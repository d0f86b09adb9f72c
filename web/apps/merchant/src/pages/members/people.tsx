import { answer } from '@souk/api';
import type { MemberDetailResponse, TeammateResponse } from '@souk/api/merchant';
import { Loaded, ProblemOf, useRead, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import { Card, type Column, DataTable, Row, Text, TextLink, TimeText } from '@souk/ui';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { usePages } from '../../data/read.ts';
import { membersWords } from '../../text/members.ts';
import { MemberState } from './state.tsx';

/** Who stands above a member, up to the shop. */
export function Upline({ member }: { member: MemberDetailResponse }): ReactNode {
  const words = useWordsOf(membersWords);
  const { id } = member;
  const upline = useRead(['members', 'upline', id], (signal) =>
    answer(api.GET('/merchant/v1/members/{id}/upline', { params: { path: { id } }, signal })),
  );
  return (
    <Card title={words.path}>
      <Loaded of={upline}>
        {(people) =>
          people.length === 0 ? (
            <Text ink={3}>{words.noReferrer}</Text>
          ) : (
            <Row gap={8}>
              <Text ink={3}>{words.shop}</Text>
              {/* The API begins with who is nearest. */}
              {[...people].reverse().map((one) => (
                <Row gap={8} key={one.id}>
                  <Text ink={3}>›</Text>
                  <TextLink to={`/members/${one.id}`}>{one.name}</TextLink>
                </Row>
              ))}
              <Text ink={3}>›</Text>
              <bdi>{member.name}</bdi>
            </Row>
          )
        }
      </Loaded>
    </Card>
  );
}

/** Whom a member brought. */
export function Directs({ id }: { id: string }): ReactNode {
  const words = useWordsOf(membersWords);
  const directs = usePages(['members', 'directs', id], (after, signal) =>
    answer(
      api.GET('/merchant/v1/members/{id}/directs', {
        params: { path: { id }, query: { limit: 20, ...(after && { after }) } },
        signal,
      }),
    ),
  );
  const columns = useMemo((): readonly Column<TeammateResponse>[] => {
    const titles = words.columns;
    return [
      { id: 'name', title: titles.name, width: 160, cell: (one) => <bdi>{one.name}</bdi> },
      { id: 'no', title: titles.no, width: 90, end: true, cell: (one) => one.no },
      { id: 'orders', title: titles.orders, width: 110, end: true, cell: (one) => one.paid_orders },
      { id: 'joined', title: titles.joined, width: 160, cell: (one) => <TimeText at={instant(one.joined_at)} /> },
      { id: 'status', title: titles.status, width: 110, cell: (one) => <MemberState status={one.status} /> },
    ];
  }, [words]);
  return (
    <Card title={words.directs} flush>
      {directs.rows === undefined && directs.error !== null ? (
        <ProblemOf error={directs.error} onRetry={directs.reload} />
      ) : (
        <DataTable
          label={words.directs}
          rows={directs.rows}
          rowId={(one) => one.id}
          rowName={(one) => one.name}
          rowTo={(one) => `/members/${one.id}`}
          columns={columns}
          shown={columns.map((column) => column.id)}
          whole
          more={directs.more}
          onMore={directs.onMore}
          loadingMore={directs.loadingMore}
          empty={<Text ink={3}>{words.noDirects}</Text>}
        />
      )}
    </Card>
  );
}
