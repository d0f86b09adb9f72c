import type { PlatformHomeResponse, PlatformQueue } from '@souk/api/platform';
import { useWordsOf } from '@souk/console';
import type { IconName } from '@souk/icons';
import { count, inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import { Button, Card, Row, Seal, Stack, StateBadge, Text, TextLink, TimeText, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { overviewWords } from '../../text/overview.ts';

interface Place {
  readonly icon: IconName;
  readonly urgent: boolean;
  /** Where all of them are; without it each tenant that is named is one to go to. */
  readonly to?: string;
}

const places: Readonly<Record<PlatformQueue, Place>> = {
  'failed-checks': { icon: 'bad', urgent: true },
  'quarantined-payments': { icon: 'warn', urgent: true },
  'parked-events': { icon: 'parked', urgent: true },
  'failing-apps': { icon: 'app', urgent: true },
  'waiting-events': { icon: 'clock', urgent: true },
  'suspended-tenants': { icon: 'pause', urgent: false, to: '/tenants?status=suspended' },
};

type Line = PlatformHomeResponse['needs_you'][number];

/** What waits for an operator, the most pressing first, each with the tenants that it is about. Empty with pride. */
export function NeedsYou({ home }: { home: PlatformHomeResponse }): ReactNode {
  const words = useWordsOf(overviewWords);
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
            <OneLine key={line.kind} line={line} now={home.at} />
          ))}
        </Stack>
      )}
    </Card>
  );
}

function OneLine({ line, now }: { line: Line; now: string }): ReactNode {
  const words = useWordsOf(overviewWords);
  const lang = useLang();
  // A kind that is newer than this page has no place here.
  const place: Place | undefined = places[line.kind];
  if (place === undefined) return null;
  const [first] = line.tenants;
  const to = place.to ?? (first === undefined ? undefined : `/tenants/${first.id}`);
  const name = words.waiting[line.kind]({ n: count(lang, line.count) });
  return (
    <Row spread>
      <Row gap={12}>
        <StateBadge tone={place.urgent ? 'warn' : 'glaze'} icon={place.icon}>
          {name}
        </StateBadge>
        {line.tenants.length === 0 ? null : (
          <Row gap={8}>
            <Text size={12} ink={3}>
              {words.atTenants}
            </Text>
            {line.tenants.map((tenant) => (
              <TextLink key={tenant.id} to={`/tenants/${tenant.id}`}>
                <bdi>{inLanguage(tenant.name, lang).text || tenant.slug}</bdi>
              </TextLink>
            ))}
          </Row>
        )}
        {line.oldest_at == null ? null : (
          <Text size={12} ink={3}>
            {words.since} <TimeText at={instant(line.oldest_at)} now={instant(now)} />
          </Text>
        )}
      </Row>
      {to === undefined ? null : (
        <Button size="small" to={to} aria-label={words.seeOf({ name })}>
          {words.see}
        </Button>
      )}
    </Row>
  );
}
