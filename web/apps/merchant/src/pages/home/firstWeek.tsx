import type { HomeResponse } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { Card, Row, Stack, StateBadge, Text, TextLink } from '@souk/ui';
import type { ReactNode } from 'react';
import { homeWords } from '../../text/home.ts';

const places = {
  payment: '/settings/payments',
  delivery: '/settings',
  product: '/products',
  app: '/apps',
  order: '/orders',
} as const;

/** What a new shop still lacks before it can sell. */
export function FirstWeek({ steps }: { steps: HomeResponse['checklist'] }): ReactNode {
  const words = useWordsOf(homeWords);
  return (
    <Card title={words.firstWeek}>
      <Stack gap={12}>
        {steps.map(({ step, done }) => (
          <Row key={step} spread>
            <Text ink={done ? 3 : 1}>{words.steps[step]}</Text>
            {done ? (
              <StateBadge tone="ok">{words.done}</StateBadge>
            ) : (
              <TextLink to={places[step]}>{words.todo}</TextLink>
            )}
          </Row>
        ))}
      </Stack>
    </Card>
  );
}
