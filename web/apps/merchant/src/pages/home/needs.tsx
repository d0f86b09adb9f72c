import type { HomeResponse, WaitingKind } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import type { IconName } from '@souk/icons';
import { minor } from '@souk/money';
import { count } from '@souk/text';
import { instant } from '@souk/time';
import { Amount, Button, Card, Row, Seal, Stack, StateBadge, Text, TimeText, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { homeWords } from '../../text/home.ts';

interface Place {
  readonly to: string;
  readonly icon: IconName;
  readonly urgent: boolean;
}

const places: Readonly<Record<WaitingKind, Place>> = {
  withdrawals: { to: '/money/withdrawals?state=requested', icon: 'bank', urgent: true },
  'quarantined-payments': { to: '/money/payments?state=quarantined', icon: 'warn', urgent: true },
  'after-sales': { to: '/orders/after-sales?state=asked', icon: 'refund', urgent: true },
  'refunds-by-hand': { to: '/orders?view=after-sale', icon: 'refund', urgent: true },
  'parked-events': { to: '/apps/installed', icon: 'parked', urgent: true },
  'held-orders': { to: '/orders?view=held', icon: 'pause', urgent: true },
  'orders-to-ship': { to: '/orders?view=to-ship', icon: 'ship', urgent: false },
  'low-stock': { to: '/products?low=yes', icon: 'stock', urgent: false },
};

/** The server counts no further. */
const most = 10_000;

/** What waits for a person, the most pressing first, each line with one verb. Empty with pride. */
export function NeedsYou({ home }: { home: HomeResponse }): ReactNode {
  const words = useWordsOf(homeWords);
  const lines = home.needs_you;
  return (
    <Card title={words.needs}>
      {lines.length === 0 ? (
        <Row gap={12}>
          <Seal>{words.nothing}</Seal>
          <Text ink={2}>{words.nothingWhy}</Text>
        </Row>
      ) : (
        <Stack gap={12}>
          {lines.map((line) => (
            <Line key={line.kind} line={line} home={home} />
          ))}
        </Stack>
      )}
    </Card>
  );
}

function Line({ line, home }: { line: HomeResponse['needs_you'][number]; home: HomeResponse }): ReactNode {
  const words = useWordsOf(homeWords);
  const lang = useLang();
  // A kind that is newer than this page has no place here.
  const place: Place | undefined = places[line.kind];
  if (place === undefined) return null;
  const n = line.count >= most ? words.many({ n: count(lang, line.count) }) : count(lang, line.count);
  return (
    <Row spread>
      <Row gap={12}>
        <StateBadge tone={place.urgent ? 'warn' : 'glaze'} icon={place.icon}>
          {words.waiting[line.kind]({ n })}
        </StateBadge>
        {line.amount == null ? null : <Amount minor={minor(line.amount)} currency={home.currency} />}
        {line.oldest_at == null ? null : (
          <Text size={12} ink={3}>
            {words.since} <TimeText at={instant(line.oldest_at)} now={instant(home.at)} />
          </Text>
        )}
      </Row>
      <Button size="small" to={place.to}>
        {words.verbs[line.kind]}
      </Button>
    </Row>
  );
}
