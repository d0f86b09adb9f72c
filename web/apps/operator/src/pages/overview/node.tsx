import type { PlatformHomeResponse } from '@souk/api/platform';
import { useWordsOf } from '@souk/console';
import { count } from '@souk/text';
import { instant } from '@souk/time';
import { Card, Facts, StateBadge, Text, TimeText, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { consoleWords } from '../../text/console.ts';
import { overviewWords } from '../../text/overview.ts';

/** Whether the workers keep up. */
export function Work({ home }: { home: PlatformHomeResponse }): ReactNode {
  const words = useWordsOf(overviewWords);
  const lang = useLang();
  const { work } = home;
  const oldest = work.oldest_event_at;
  const number = (n: number) => (
    <Text size={13} figures strong={n > 0}>
      {count(lang, n)}
    </Text>
  );
  return (
    <Card title={words.work} hint={words.workHint}>
      <Facts
        items={[
          [words.events, number(work.events)],
          [
            words.oldest,
            oldest == null ? words.noneWaits : <TimeText key="at" at={instant(oldest)} now={instant(home.at)} />,
          ],
          [words.timers, number(work.timers)],
          [words.retrying, number(work.retrying)],
          [words.parked, number(work.parked)],
        ]}
      />
    </Card>
  );
}

/** The server that answers, as far as it knows itself. */
export function Node({ node }: { node: PlatformHomeResponse['node'] }): ReactNode {
  const words = useWordsOf(overviewWords);
  const { engines } = useWordsOf(consoleWords);
  const pools: Readonly<Record<string, string>> = words.poolNames;
  return (
    <Card title={words.node} hint={words.nodeHint}>
      <Facts
        items={[
          [
            words.readiness,
            <StateBadge key="ready" tone={node.ready ? 'ok' : 'bad'}>
              {node.ready ? words.ready : words.notReady}
            </StateBadge>,
          ],
          [
            words.version,
            <Text key="version" code>
              {node.version}
            </Text>,
          ],
          [words.engine, engines[node.engine]],
          [words.cache, node.shared_cache ? words.cacheShared : words.cacheOwn],
          [words.started, <TimeText key="started" at={instant(node.started_at)} />],
          [
            words.pools,
            <Text key="pools" size={13} figures>
              {node.pools.map(({ name, open, idle }) => `${pools[name] ?? name} ${open - idle}/${open}`).join(' · ')}
            </Text>,
          ],
        ]}
      />
    </Card>
  );
}
