import type { TenantPageResponse } from '@souk/api/platform';
import { useWordsOf } from '@souk/console';
import { count } from '@souk/text';
import { instant } from '@souk/time';
import { Card, CopyText, Facts, Stack, Text, TimeText, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { useCounted } from '../../parts/counted.ts';
import { consoleWords } from '../../text/console.ts';
import { tenantsWords } from '../../text/tenants.ts';

interface Of {
  tenant: TenantPageResponse;
}

/** What was settled when it was provisioned, and who owns it. */
export function Profile({ tenant }: Of): ReactNode {
  const words = useWordsOf(tenantsWords);
  const common = useWordsOf(consoleWords);
  return (
    <Card title={words.profile} hint={words.profileHint}>
      <Facts
        items={[
          [words.nameZh, <bdi key="zh">{tenant.name['zh-CN'] || '—'}</bdi>],
          [words.nameEn, <bdi key="en">{tenant.name.en || '—'}</bdi>],
          [words.columns.slug, <CopyText key="slug" text={tenant.slug} code />],
          [words.id, <CopyText key="id" text={tenant.id} short={`${tenant.id.slice(0, 10)}…`} code />],
          [words.currency, tenant.currency],
          [words.zone, tenant.time_zone],
          [words.jurisdiction, common.jurisdictions[tenant.jurisdiction]],
          [words.plan, common.plans[tenant.plan]],
          [words.since, <TimeText key="since" at={instant(tenant.created_at)} />],
          [words.owners, <Owners key="owners" tenant={tenant} />],
        ]}
      />
    </Card>
  );
}

function Owners({ tenant }: Of): ReactNode {
  const words = useWordsOf(tenantsWords);
  if (tenant.owners.length === 0) return <Text ink={3}>{words.noOwner}</Text>;
  return (
    <Stack gap={4}>
      {tenant.owners.map(({ name, email }) => (
        <span key={email}>
          <bdi>{name}</bdi>{' '}
          <Text size={13} ink={2}>
            <bdi>{email}</bdi>
          </Text>
        </span>
      ))}
    </Stack>
  );
}

/** How much goes on in the shop. Counts only: what its members do is not the operator's to read. */
export function Figures({ tenant }: Of): ReactNode {
  const words = useWordsOf(tenantsWords);
  const counted = useCounted();
  const { members, orders_30_days, last_order_at } = tenant.figures;
  return (
    <Card title={words.figures}>
      <Facts
        items={[
          [words.members, counted(members)],
          [words.orders, counted(orders_30_days)],
          [
            words.lastOrder,
            last_order_at == null ? (
              words.noOrder
            ) : (
              <TimeText key="last" at={instant(last_order_at)} now={instant(Date.now())} />
            ),
          ],
        ]}
      />
    </Card>
  );
}

/** What of the plan is used. */
export function Usage({ tenant }: Of): ReactNode {
  const words = useWordsOf(tenantsWords);
  const lang = useLang();
  const { usage, limits } = tenant;
  if (usage == null) return null;
  const of = (used: number, most: number) => words.used({ used: count(lang, used), most: count(lang, most) });
  return (
    <Card title={words.usage}>
      <Facts
        items={[
          [words.usedApps, of(usage.apps, limits.apps)],
          [words.usedDomains, of(usage.domains, limits.domains)],
          [words.usedStaff, of(usage.staff, limits.staff)],
          [words.rate, count(lang, limits.requests_per_minute)],
        ]}
      />
    </Card>
  );
}

/** Where its rows are. */
export function Placement({ tenant }: Of): ReactNode {
  const words = useWordsOf(tenantsWords);
  const common = useWordsOf(consoleWords);
  const { engine } = tenant.placement;
  return (
    <Card title={words.placement} hint={words.placementHint}>
      <Facts
        items={[
          [words.engine, common.engines[engine]],
          [words.isolation, engine === 'postgres' ? words.sharedRls : words.shared],
        ]}
      />
    </Card>
  );
}
