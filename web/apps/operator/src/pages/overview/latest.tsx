import { answer } from '@souk/api';
import type { TrailResponse } from '@souk/api/platform';
import { fresh, Loaded, useRead, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import { Card, Row, Stack, Text, TextLink, TimeText } from '@souk/ui';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { Subject } from '../../parts/subject.tsx';
import { useActionWords } from '../../parts/trail.tsx';
import { consoleWords } from '../../text/console.ts';
import { overviewWords } from '../../text/overview.ts';

/** Who signs in changes nothing: of that the whole trail tells. */
function changesOf(items: readonly TrailResponse[]): readonly TrailResponse[] {
  return items.filter(({ action }) => action !== 'operator.signed-in').slice(0, 8);
}

/** The last things that operators did, to what, and who. */
export function Latest(): ReactNode {
  const words = useWordsOf(overviewWords);
  const common = useWordsOf(consoleWords);
  const say = useActionWords();
  const trail = useRead(
    ['audit', 'latest'],
    (signal) => answer(api.GET('/platform/v1/audit', { params: { query: { limit: 100 } }, signal })),
    { stale: fresh.list },
  );
  return (
    <Card title={words.latest} actions={<TextLink to="/audit">{words.allAudit}</TextLink>}>
      <Loaded of={trail} shape="rows">
        {({ items }) => (
          <Stack gap={12}>
            {changesOf(items).length === 0 ? <Text ink={3}>{words.noAudit}</Text> : null}
            {changesOf(items).map((entry) => (
              <Row key={entry.id} spread>
                <Row gap={8}>
                  <Text>{say(entry.action)}</Text>
                  <Subject entry={entry} />
                  <Text size={12} ink={3}>
                    <bdi>{words.by({ name: entry.actor || common.unknown })}</bdi>
                  </Text>
                </Row>
                <Text size={12} ink={3}>
                  <TimeText at={instant(entry.at)} now={instant(Date.now())} />
                </Text>
              </Row>
            ))}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}
