import { answer } from '@souk/api';
import type { TenantRowResponse } from '@souk/api/platform';
import { fresh, oneOfFilter, RecordList, usePages, useRead, useView, useWordsOf } from '@souk/console';
import { inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import { Button, type Column, Text, TimeText, useLang } from '@souk/ui';
import { withFilter } from '@souk/view';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { api } from '../../data/api.ts';
import { useCounted } from '../../parts/counted.ts';
import { consoleWords } from '../../text/console.ts';
import { tenantsWords } from '../../text/tenants.ts';
import { tenantsList } from '../../views.ts';
import { jurisdictions, plans } from './profiles.ts';
import { TenantState } from './state.tsx';

export const route = createLazyRoute('/tenants')({ component: TenantsPage });

function TenantsPage(): ReactNode {
  const words = useWordsOf(tenantsWords);
  const common = useWordsOf(consoleWords);
  const lang = useLang();
  const counted = useCounted();
  const titles = words.columns;
  const { view, show } = useView(tenantsList);
  const { filters } = view;
  const pages = usePages(['tenants', 'list', filters], (after, signal) =>
    answer(api.GET('/platform/v1/tenants', { params: { query: { ...filters, ...(after && { after }) } }, signal })),
  );
  const { status, ...others } = filters;
  const counts = useRead(
    ['tenants', 'counts', others],
    (signal) => answer(api.GET('/platform/v1/tenants/counts', { params: { query: others }, signal })),
    { stale: fresh.list },
  );
  type TenantColumn = Column<TenantRowResponse> & { id: (typeof tenantsList)['definition']['columns'][number] };
  const columns = useMemo(
    (): readonly TenantColumn[] => [
      { id: 'name', title: titles.name, width: 170, cell: (one) => <bdi>{nameOf(one, lang)}</bdi> },
      { id: 'slug', title: titles.slug, width: 120, cell: (one) => <Text code>{one.slug}</Text> },
      { id: 'state', title: titles.state, width: 115, cell: (one) => <TenantState status={one.status} /> },
      { id: 'plan', title: titles.plan, width: 100, cell: (one) => common.plans[one.plan] },
      {
        id: 'jurisdiction',
        title: titles.jurisdiction,
        width: 130,
        cell: (one) => common.jurisdictions[one.jurisdiction],
      },
      { id: 'currency', title: titles.currency, width: 80, cell: (one) => one.currency },
      { id: 'zone', title: titles.zone, width: 150, cell: (one) => one.time_zone },
      { id: 'members', title: titles.members, width: 90, end: true, cell: (one) => counted(one.figures.members) },
      {
        id: 'orders',
        title: titles.orders,
        width: 110,
        end: true,
        cell: (one) => counted(one.figures.orders_30_days),
      },
      {
        id: 'last',
        title: titles.last,
        width: 150,
        cell: (one) =>
          one.figures.last_order_at == null ? (
            <Text ink={3}>{words.noOrder}</Text>
          ) : (
            <TimeText at={instant(one.figures.last_order_at)} now={instant(Date.now())} />
          ),
      },
      { id: 'since', title: titles.since, width: 160, cell: (one) => <TimeText at={instant(one.created_at)} /> },
    ],
    [titles, words, common, lang, counted],
  );
  const tab = (id: 'active' | 'suspended' | 'closed') => ({
    id,
    label: words.views[id],
    query: `status=${id}`,
    count: counts.data?.[id],
  });
  return (
    <RecordList
      noun="tenants"
      path="/tenants"
      list={tenantsList}
      title={words.title}
      action={
        <Button kind="primary" icon="add" to="/tenants/new">
          {words.provision}
        </Button>
      }
      pages={pages}
      columns={columns}
      rowId={idOf}
      rowName={(one) => nameOf(one, lang)}
      views={[
        { id: 'all', label: words.views.all, query: '', count: counts.data?.all },
        tab('active'),
        tab('suspended'),
        tab('closed'),
      ]}
      search={{ filter: 'q', placeholder: words.search }}
      filters={[
        oneOfFilter(
          'plan',
          words.plan,
          filters.plan,
          plans.map((value) => ({ value, label: common.plans[value] })),
          (plan) => show(withFilter(view, 'plan', plan)),
        ),
        oneOfFilter(
          'jurisdiction',
          words.jurisdiction,
          filters.jurisdiction,
          jurisdictions.map((value) => ({ value, label: common.jurisdictions[value] })),
          (jurisdiction) => show(withFilter(view, 'jurisdiction', jurisdiction)),
        ),
      ]}
      empty={{
        text: words.empty,
        action: (
          <Button icon="add" to="/tenants/new">
            {words.provision}
          </Button>
        ),
      }}
    />
  );
}

const idOf = (one: TenantRowResponse) => one.id;

function nameOf(one: TenantRowResponse, lang: 'zh-CN' | 'en'): string {
  return inLanguage(one.name, lang).text || one.slug;
}
