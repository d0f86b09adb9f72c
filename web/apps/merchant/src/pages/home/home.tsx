import { Grid, Page } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHere } from '../../data/here.tsx';
import { useWordsOf } from '../../parts/words.ts';
import { homeWords } from '../../text/home.ts';
import { AppsOn } from './apps.tsx';
import { NeedsYou } from './needs.tsx';
import { LatestOrders } from './orders.tsx';

export const route = createLazyRoute('/')({ component: HomePage });

/** What waits for this person comes first; then what happens. */
function HomePage(): ReactNode {
  const here = useHere();
  const words = useWordsOf(homeWords);
  return (
    <Page title={words.title}>
      <NeedsYou />
      <Grid least={420}>
        {here.can('orders:read') ? <LatestOrders /> : null}
        {here.can('apps:read') ? <AppsOn /> : null}
      </Grid>
    </Page>
  );
}
