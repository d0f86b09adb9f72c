import type { TenantPageResponse } from '@souk/api/platform';
import { Loaded, useWordsOf } from '@souk/console';
import { instant } from '@souk/time';
import { Button, Card, Row, Stack, Text, TextLink, TimeText } from '@souk/ui';
import type { ReactNode } from 'react';
import { tenantsWords } from '../../text/tenants.ts';
import { CheckState } from './checkSteps.tsx';
import { useCheck } from './useCheck.ts';

/** How the last check of a tenant went, beside its facts. */
export function CheckCard({ tenant }: { tenant: TenantPageResponse }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const { read } = useCheck(tenant.id);
  const to = `/tenants/${tenant.id}/check`;
  return (
    <Card title={words.checkPage}>
      <Loaded of={read}>
        {(check) =>
          check === null ? (
            <Stack gap={12}>
              <Text ink={2}>{words.checkNever}</Text>
              <Row>
                <Button size="small" to={to}>
                  {words.checkRun}
                </Button>
              </Row>
            </Stack>
          ) : (
            <Row spread>
              <CheckState check={check} />
              <Text size={12} ink={3}>
                <TimeText at={instant(check.ended_at ?? check.started_at)} now={instant(Date.now())} />
              </Text>
              <TextLink to={to}>{words.checkSteps}</TextLink>
            </Row>
          )
        }
      </Loaded>
    </Card>
  );
}
