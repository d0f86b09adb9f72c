import { answer } from '@souk/api';
import { fresh, Loaded, useRead, useWordsOf } from '@souk/console';
import { Grid, Page, Stack } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.ts';
import { homeWords } from '../../text/home.ts';
import { AppsOn } from './apps.tsx';
import { FirstWeek } from './firstWeek.tsx';
import { NeedsYou } from './needs.tsx';
import { LatestOrders } from './orders.tsx';
import { Today } from './today.tsx';

export const route = createLazyRoute('/')({ component: HomePage });

/** What waits for this person comes first; then the day; a new shop sees what it still lacks in its place. */
function HomePage(): ReactNode {
  const here = useHere();
  const words = useWordsOf(homeWords);
  const home = useRead(['home'], (signal) => answer(api.GET('/merchant/v1/home', { signal })), { stale: fresh.list });
  return (
    <Page title={words.title}>
      <Loaded of={home} shape="cards" count={7}>
        {(data) => (
          <Stack>
            <NeedsYou home={data} />
            {data.checklist.some(({ done }) => !done) ? <FirstWeek steps={data.checklist} /> : <Today home={data} />}
          </Stack>
        )}
      </Loaded>
      {/* What keeps the page from being read keeps them too: it is said once. */}
      {home.error === null ? (
        <Grid least={460}>
          {here.can('orders:read') ? <LatestOrders /> : null}
          {here.can('apps:read') ? <AppsOn today={home.data?.apps ?? undefined} /> : null}
        </Grid>
      ) : null}
    </Page>
  );
}
