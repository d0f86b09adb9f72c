import { answer } from '@souk/api';
import type { InstallationResponse } from '@souk/api/merchant';
import { ProblemOf, sayProblem, useLeave, useRefresh } from '@souk/console';
import {
  Button,
  Card,
  EmptyState,
  LeaveGuard,
  OrderList,
  Page,
  ProblemCard,
  Row,
  SaveBar,
  Skeleton,
  Stack,
  StateBadge,
  TextLink,
  useToasts,
} from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/Needs.tsx';
import { AppsTabs } from './AppsTabs.tsx';
import { useAppNames, useInstallations } from './installed.tsx';
import { useAppsWords } from './words.ts';

export const route = createLazyRoute('/apps/order')({ component: OrderPage });

function OrderPage(): ReactNode {
  const words = useAppsWords();
  const installations = useInstallations();
  const rows = installations.rows?.filter(({ state }) => state !== 'uninstalled');
  return (
    <Needs right="apps:read" page={words.tabs.order}>
      <Page title={words.title}>
        <AppsTabs current="order" />
        {installations.error === null ? null : <ProblemOf error={installations.error} onRetry={installations.reload} />}
        {rows === undefined ? (
          <Skeleton shape="rows" />
        ) : rows.length === 0 ? (
          <EmptyState action={<Button to="/apps">{words.toMarket}</Button>}>{words.noneInstalled}</EmptyState>
        ) : (
          <Order key={rows.map(({ id }) => id).join()} rows={rows} />
        )}
      </Page>
    </Needs>
  );
}

/** Who is asked first. Moved by buttons, saved as a whole. */
function Order({ rows }: { rows: readonly InstallationResponse[] }): ReactNode {
  const words = useAppsWords();
  const nameOf = useAppNames();
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const [order, setOrder] = useState(rows);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const nameIn = (one: InstallationResponse) =>
    one.label === one.app ? nameOf(one.app) : `${nameOf(one.app)} (${one.label})`;
  const text = (list: readonly InstallationResponse[]) => list.map(nameIn).join(' → ');
  const dirty = order.some((one, at) => one.id !== rows[at]?.id);
  const blocked = useLeave(dirty);

  async function save(): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      const body = { order: order.map(({ id }) => id) };
      await answer(api.PUT('/merchant/v1/apps/installations/order', { body }));
      show({ text: words.orderSaved });
      await refresh('apps');
    } catch (thrown) {
      setFailure(sayProblem(thrown));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Stack>
      {failure === null ? null : <ProblemCard title={failure} />}
      <Card title={words.tabs.order} hint={words.orderHint}>
        <OrderList
          label={words.tabs.order}
          items={order}
          id={(one) => one.id}
          name={nameIn}
          onOrder={setOrder}
          disabled={mayNot('apps:write')}
        >
          {(one) => (
            <Row gap={12}>
              <TextLink to={`/apps/${one.app}?in=${one.id}`}>{nameIn(one)}</TextLink>
              <StateBadge
                tone={one.state === 'enabled' ? 'ok' : 'plain'}
                icon={one.state === 'enabled' ? 'check' : 'stop'}
              >
                {words.states[one.state]}
              </StateBadge>
            </Row>
          )}
        </OrderList>
      </Card>
      <SaveBar
        changes={dirty ? [{ id: 'order', label: words.orderChanged, from: text(rows), to: text(order) }] : []}
        busy={busy}
        onSave={() => void save()}
        onDiscard={() => setOrder(rows)}
      />
      <LeaveGuard dirty={dirty} blocked={blocked} />
    </Stack>
  );
}
