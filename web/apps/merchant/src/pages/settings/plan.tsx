import { answer } from '@souk/api';
import { Loaded, useRead, useWordsOf } from '@souk/console';
import { count } from '@souk/text';
import { Card, Facts, Page, Stack, StateBadge, useLang } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { Needs } from '../../parts/Needs.tsx';
import { settingsWords } from '../../text/settings.ts';
import { SettingsTabs } from './SettingsTabs.tsx';

export const route = createLazyRoute('/settings/plan')({ component: PlanPage });

/** What the shop booked, and how much of it is used. */
function PlanPage(): ReactNode {
  const words = useWordsOf(settingsWords);
  const lang = useLang();
  const here = useHere();
  const billing = useRead(['settings', 'billing'], (signal) => answer(api.GET('/merchant/v1/billing', { signal })), {
    on: here.can('export'),
  });
  const used = (one: { used: number; limit: number }) =>
    words.used({ used: count(lang, one.used), limit: count(lang, one.limit) });
  return (
    <Needs right="export" page={words.plan}>
      <Page title={words.title}>
        <SettingsTabs current="plan" />
        <Loaded of={billing} shape="cards">
          {(data) => (
            <Stack>
              <Card title={words.plan}>
                <Facts
                  items={[
                    [words.planName, words.plans[data.plan]],
                    [
                      words.planStatus,
                      <StateBadge key="status" tone={data.status === 'active' ? 'ok' : 'bad'}>
                        {words.statuses[data.status]}
                      </StateBadge>,
                    ],
                  ]}
                />
              </Card>
              <Card title={words.usage}>
                <Facts
                  items={[
                    [words.apps, used(data.apps)],
                    [words.staffUsed, used(data.staff)],
                    [words.domains, used(data.domains)],
                    [words.requests, count(lang, data.requests_per_minute)],
                  ]}
                />
              </Card>
            </Stack>
          )}
        </Loaded>
      </Page>
    </Needs>
  );
}
