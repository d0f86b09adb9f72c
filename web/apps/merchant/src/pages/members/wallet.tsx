import { answer } from '@souk/api';
import { Loaded, useRead, useWordsOf } from '@souk/console';
import { minor } from '@souk/money';
import { instant } from '@souk/time';
import { Amount, Card, Facts, Row, Stack, Text, TextLink, TimeText } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { membersWords } from '../../text/members.ts';
import { ordersWords } from '../../text/orders.ts';

const pockets = ['pending', 'available', 'withdrawing', 'withdrawn', 'debt'] as const;

/** What stands in each pocket of a member. */
export function Wallet({ id }: { id: string }): ReactNode {
  const here = useHere();
  const words = useWordsOf(membersWords);
  const { waits } = useWordsOf(ordersWords);
  const wallet = useRead(
    ['money', 'wallet', id],
    (signal) => answer(api.GET('/merchant/v1/members/{id}/wallet', { params: { path: { id } }, signal })),
    { on: here.can('money:read') },
  );
  if (!here.can('money:read')) return null;
  return (
    <Card title={words.wallet}>
      <Loaded of={wallet}>
        {(data) => (
          <Stack>
            <Facts
              items={pockets.map((pocket) => [
                words.pockets[pocket],
                <Amount
                  key={pocket}
                  minor={minor(data[pocket])}
                  currency={data.currency}
                  strong={pocket === 'available'}
                />,
              ])}
            />
            {data.waiting.length === 0 ? null : (
              <Facts
                items={data.waiting.map((part) => [
                  waits[part.waits_for],
                  <Row key={part.waits_for} gap={12}>
                    <Amount minor={minor(part.amount)} currency={data.currency} />
                    {part.next_at ? (
                      <Text size={12} ink={3}>
                        <TimeText at={instant(part.next_at)} />
                      </Text>
                    ) : null}
                  </Row>,
                ])}
              />
            )}
            <TextLink to={`/money?member=${id}`}>{words.entries}</TextLink>
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}
