import { Loaded, useWordsOf } from '@souk/console';
import { Button, EmptyState, Grid, Kpi, Page, Stack } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHome } from '../../parts/home.ts';
import { overviewWords } from '../../text/overview.ts';
import { Latest } from './latest.tsx';
import { NeedsYou } from './needs.tsx';
import { Node, Work } from './node.tsx';

export const route = createLazyRoute('/')({ component: OverviewPage });

/** What waits for an operator comes first; then how many there are of what, and how the machine does. */
function OverviewPage(): ReactNode {
  const words = useWordsOf(overviewWords);
  const home = useHome();
  const provision = (
    <Button kind="primary" icon="add" to="/tenants/new">
      {words.provision}
    </Button>
  );
  return (
    <Page title={words.title} actions={provision}>
      <Loaded of={home} shape="cards">
        {(data) =>
          data.tenants.all === 0 ? (
            <EmptyState
              action={
                <Button icon="add" to="/tenants/new">
                  {words.firstAction}
                </Button>
              }
            >
              {words.first}
            </EmptyState>
          ) : (
            <Stack>
              <NeedsYou home={data} />
              <Grid least={155} stretch>
                <Kpi name={words.active} value={{ count: data.tenants.active }} to="/tenants?status=active" />
                <Kpi name={words.suspended} value={{ count: data.tenants.suspended }} to="/tenants?status=suspended" />
                <Kpi name={words.closed} value={{ count: data.tenants.closed }} to="/tenants?status=closed" />
                <Kpi name={words.apps} value={{ count: data.apps }} to="/apps" />
                <Kpi name={words.operators} value={{ count: data.operators }} to="/people" />
              </Grid>
            </Stack>
          )
        }
      </Loaded>
      <Grid least={340}>
        {home.data === undefined ? null : <Work home={home.data} />}
        {home.data === undefined ? null : <Node node={home.data.node} />}
        <Latest />
      </Grid>
    </Page>
  );
}
