import { answer } from '@souk/api';
import type { ExplainedRewardResponse } from '@souk/api/merchant';
import { ProblemOf, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { instant } from '@souk/time';
import { Amount, Card, type Column, DataTable, Text, TextLink, TimeText } from '@souk/ui';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { usePages } from '../../data/read.ts';
import { useInstallationName } from '../../parts/names.ts';
import { useRuleName } from '../../parts/rule.ts';
import { membersWords } from '../../text/members.ts';
import { RewardNote } from '../orders/earned.tsx';

/** What a member earned, from which app and order, and what it waits for. */
export function Rewards({ id }: { id: string }): ReactNode {
  const here = useHere();
  const words = useWordsOf(membersWords);
  const rewards = usePages(
    ['money', 'rewards', id],
    (after, signal) =>
      answer(
        api.GET('/merchant/v1/rewards', {
          params: { query: { member: id, limit: 20, ...(after && { after }) } },
          signal,
        }),
      ),
    { on: here.can('money:read') },
  );
  const nameOf = useInstallationName();
  const ruleName = useRuleName();
  const columns = useMemo((): readonly Column<ExplainedRewardResponse>[] => {
    const titles = words.rewardColumns;
    return [
      { id: 'at', title: titles.at, width: 150, cell: (reward) => <TimeText at={instant(reward.at)} /> },
      {
        id: 'amount',
        title: titles.amount,
        width: 100,
        end: true,
        cell: (reward) => <Amount minor={minor(reward.amount)} currency={reward.currency} signs="always" />,
      },
      { id: 'state', title: titles.state, width: 225, cell: (reward) => <RewardNote reward={reward} /> },
      {
        id: 'from',
        title: titles.from,
        width: 205,
        cell: (reward) => <bdi>{`${nameOf(reward.installation, reward.app)} · ${ruleName(reward.reason)}`}</bdi>,
      },
      {
        id: 'order',
        title: titles.order,
        width: 70,
        cell: (reward) => <TextLink to={`/orders/${reward.order}`}>{words.seeOrder}</TextLink>,
      },
    ];
  }, [words, nameOf, ruleName]);
  if (!here.can('money:read')) return null;
  return (
    <Card title={words.rewards} flush>
      {rewards.rows === undefined && rewards.error !== null ? (
        <ProblemOf error={rewards.error} onRetry={rewards.reload} />
      ) : (
        <DataTable
          label={words.rewards}
          rows={rewards.rows}
          rowId={(reward) => reward.id}
          rowName={(reward) => reward.reason}
          columns={columns}
          shown={columns.map((column) => column.id)}
          whole
          more={rewards.more}
          onMore={rewards.onMore}
          loadingMore={rewards.loadingMore}
          empty={<Text ink={3}>{words.noRewards}</Text>}
        />
      )}
    </Card>
  );
}
