import type { TenantCheckResponse, TenantPageResponse } from '@souk/api/platform';
import { Loaded, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import { Button, Card, DetailPage, Facts, Stack, Text, TimeText, useLang } from '@souk/ui';
import { createLazyRoute, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { tenantsWords } from '../../text/tenants.ts';
import { CheckState, CheckSteps } from './checkSteps.tsx';
import { TellOwner } from './firstPassword.tsx';
import { useTenant } from './tenant.tsx';
import { useCheck } from './useCheck.ts';

export const route = createLazyRoute('/tenants/$id/check')({ component: CheckPage });

function CheckPage(): ReactNode {
  const { id } = useParams({ strict: false }) as { id: string };
  const tenant = useTenant(id);
  const words = useWordsOf(tenantsWords);
  return (
    <Loaded of={tenant} page={{ title: words.checkPage, back: { to: '/tenants', label: words.all } }}>
      {(data) => <Check tenant={data} above={<TellOwner tenant={data.id} />} />}
    </Loaded>
  );
}

/** The last step of a provision, and whenever somebody doubts: a real order in a rehearsal of the shop. */
function Check({ tenant, above }: { tenant: TenantPageResponse; above: ReactNode }): ReactNode {
  const words = useWordsOf(tenantsWords);
  const lang = useLang();
  const { read, run } = useCheck(tenant.id);
  const [asking, setAsking] = useState(false);
  const name = inLanguage(tenant.name, lang).text || tenant.slug;
  const check = read.data;
  const begin = async () => {
    setAsking(true);
    await run();
    setAsking(false);
  };
  return (
    <DetailPage
      title={words.checkPage}
      back={{ to: `/tenants/${tenant.id}`, label: name }}
      states={check == null ? undefined : <CheckState check={check} />}
      hint={words.checkHint}
      above={above}
      actions={
        <Button
          kind="primary"
          icon="play"
          busy={asking || check?.state === 'running'}
          disabled={check === undefined || tenant.status !== 'active'}
          onPress={() => void begin()}
        >
          {verb(check ?? null, words)}
        </Button>
      }
    >
      <Loaded of={read}>
        {(data) =>
          data === null ? (
            <Card>
              <Text ink={2}>{words.checkNever}</Text>
            </Card>
          ) : (
            <Stack>
              <Card title={words.checkSteps}>
                <CheckSteps check={data} />
              </Card>
              <Card>
                <Facts
                  items={[
                    [words.startedAt, <TimeText key="from" at={instant(data.started_at)} seconds />],
                    [
                      words.endedAt,
                      data.ended_at == null ? '—' : <TimeText key="to" at={instant(data.ended_at)} seconds />,
                    ],
                  ]}
                />
              </Card>
            </Stack>
          )
        }
      </Loaded>
    </DetailPage>
  );
}

function verb(
  check: TenantCheckResponse | null,
  words: { checkRun: string; checkAgain: string; checkResume: string },
): string {
  if (check === null) return words.checkRun;
  return check.state === 'failed' ? words.checkResume : words.checkAgain;
}
