import { answer } from '@souk/api';
import type { SettingsResponse, ShopSettings } from '@souk/api/merchant';
import { format, formatRate, type Minor, minor, type Rate, rate } from '@souk/money';
import {
  Card,
  ConflictDialog,
  CountField,
  Facts,
  type FieldProblem,
  Form,
  focusUnreadable,
  LeaveGuard,
  MoneyField,
  Page,
  RateField,
  SaveBar,
  Stack,
  useSaid,
  useToasts,
} from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '../../data/api.ts';
import { useHere } from '../../data/here.tsx';
import { formProblems, isConflict } from '../../data/problems.ts';
import { fresh, useRead, useRefresh } from '../../data/read.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { type LastChange, useLastChange } from '../../parts/lastChange.ts';
import { useMayNot } from '../../parts/may.ts';
import { Needs } from '../../parts/ProblemOf.tsx';
import { useLeave } from '../../parts/useLeave.ts';
import { useWordsOf } from '../../parts/words.ts';
import { settingsWords } from '../../text/settings.ts';
import { SettingsTabs } from './SettingsTabs.tsx';

export const route = createLazyRoute('/settings')({ component: ShopPage });

function ShopPage(): ReactNode {
  const words = useWordsOf(settingsWords);
  const settings = useRead(['settings', 'shop'], (signal) => answer(api.GET('/merchant/v1/settings', { signal })), {
    stale: fresh.settings,
  });
  return (
    <Needs right="settings:read" page={words.tabs.shop}>
      <Page title={words.title}>
        <SettingsTabs current="shop" />
        <Loaded of={settings} shape="cards">
          {(data) => <Rules key={data.version} read={data} />}
        </Loaded>
        <ShopFacts />
      </Page>
    </Needs>
  );
}

function ShopFacts(): ReactNode {
  const { me } = useHere();
  const words = useWordsOf(settingsWords);
  const said = useSaid();
  return (
    <Card title={words.shopFacts} hint={words.shopFactsHint}>
      <Facts
        items={[
          [words.shopName, <bdi key="name">{said(me.shop.name).text}</bdi>],
          [words.slug, me.shop.slug],
          [words.currency, me.shop.currency],
          [words.zone, me.shop.time_zone],
        ]}
      />
    </Card>
  );
}

const names = [
  'unpaid_order_minutes',
  'auto_receive_days',
  'after_sale_days',
  'shipping_fee',
  'free_shipping_from',
  'payout_cap_bp',
  'withdrawal_min',
] as const;

/** Empty fields are `null`; the server knows what is usual. */
type Values = { readonly [Name in (typeof names)[number]]: number | null };

function valuesOf(settings: ShopSettings): Values {
  return {
    unpaid_order_minutes: settings.unpaid_order_minutes ?? null,
    auto_receive_days: settings.auto_receive_days ?? null,
    after_sale_days: settings.after_sale_days ?? null,
    shipping_fee: settings.shipping_fee ?? null,
    free_shipping_from: settings.free_shipping_from ?? null,
    payout_cap_bp: settings.payout_cap_bp ?? null,
    withdrawal_min: settings.withdrawal_min ?? null,
  };
}

/** What the form began with. */
type Base = ReturnType<typeof begin>;

function begin({ settings, version }: SettingsResponse) {
  return { settings, values: valuesOf(settings), version };
}

/** Settings that this page does not show. */
function others(settings: ShopSettings): ShopSettings {
  const shown: readonly string[] = names;
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !shown.includes(name)));
}

function Rules({ read }: { read: SettingsResponse }): ReactNode {
  const here = useHere();
  const words = useWordsOf(settingsWords);
  const mayNot = useMayNot();
  const refresh = useRefresh();
  const { show } = useToasts();
  const [base, setBase] = useState(() => begin(read));
  const [values, setValues] = useState(base.values);
  const [theirs, setTheirs] = useState<(LastChange & { now: SettingsResponse }) | null>(null);
  const lastChange = useLastChange();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [busy, setBusy] = useState(false);
  const { currency } = here;
  const changed = names.filter((name) => values[name] !== base.values[name]);
  const blocked = useLeave(changed.length > 0);
  const disabled = mayNot('settings:write') !== undefined;
  const labels: Record<keyof Values, string> = {
    unpaid_order_minutes: words.unpaid,
    auto_receive_days: words.autoReceive,
    after_sale_days: words.afterSale,
    shipping_fee: words.shippingFee,
    free_shipping_from: words.freeFrom,
    payout_cap_bp: words.cap,
    withdrawal_min: words.least,
  };
  const text = (name: keyof Values, of: Values): string => {
    const value = of[name];
    if (value === null) return '—';
    if (name === 'payout_cap_bp') return formatRate(rate(value));
    if (name === 'unpaid_order_minutes') return `${value} ${words.minutes}`;
    if (name === 'auto_receive_days' || name === 'after_sale_days') return `${value} ${words.days}`;
    return format(minor(value), currency);
  };

  async function save(wanted: Values, from: Base): Promise<void> {
    if (busy || focusUnreadable()) return;
    setBusy(true);
    setProblems([]);
    // Settings of other pages stay as they are. What is empty here is left out: then the usual counts.
    const filled = Object.entries(wanted).filter(([, value]) => value !== null);
    const settings: ShopSettings = { ...others(from.settings), ...Object.fromEntries(filled) };
    try {
      const now = await answer(api.PUT('/merchant/v1/settings', { body: { settings, version: from.version } }));
      setBase(begin(now));
      setValues(valuesOf(now.settings));
      show({ text: words.saved });
      await refresh('settings');
    } catch (thrown) {
      if (isConflict(thrown))
        setTheirs({
          now: await answer(api.GET('/merchant/v1/settings')),
          ...(await lastChange(here.me.shop.id)),
        });
      else setProblems(formProblems(thrown));
    } finally {
      setBusy(false);
    }
  }

  const count = (name: keyof Values, unit: string, help?: string) => (
    <CountField
      label={labels[name]}
      name={`/settings/${name}`}
      help={help}
      unit={unit}
      value={values[name]}
      onChange={(value) => setValues((all) => ({ ...all, [name]: value }))}
      disabled={disabled}
    />
  );
  const money = (name: keyof Values, optional: boolean, help?: string) => (
    <MoneyField
      label={labels[name]}
      name={`/settings/${name}`}
      help={help}
      currency={currency}
      value={values[name] === null ? null : minor(values[name])}
      onChange={(value: Minor | null) => setValues((all) => ({ ...all, [name]: value }))}
      optional={optional}
      disabled={disabled}
    />
  );
  return (
    <Form onSubmit={() => void save(values, base)} problems={problems} label={words.tabs.shop}>
      <Stack>
        <Card title={words.orders} hint={words.ordersHint}>
          <Stack>
            {count('unpaid_order_minutes', words.minutes)}
            {count('auto_receive_days', words.days)}
            {count('after_sale_days', words.days, words.afterSaleHelp)}
          </Stack>
        </Card>
        <Card title={words.shipping}>
          <Stack>
            {money('shipping_fee', false)}
            {money('free_shipping_from', true, words.freeFromHelp)}
          </Stack>
        </Card>
        <Card title={words.money}>
          <Stack>
            <RateField
              label={labels.payout_cap_bp}
              name="/settings/payout_cap_bp"
              help={words.capHelp}
              value={values.payout_cap_bp === null ? null : rate(values.payout_cap_bp)}
              onChange={(value: Rate | null) => setValues((all) => ({ ...all, payout_cap_bp: value }))}
              optional
              disabled={disabled}
            />
            {money('withdrawal_min', false)}
          </Stack>
        </Card>
      </Stack>
      <SaveBar
        changes={changed.map((name) => ({
          id: name,
          label: labels[name],
          from: text(name, base.values),
          to: text(name, values),
        }))}
        busy={busy}
        onSave={() => void save(values, base)}
        onDiscard={() => {
          setValues(base.values);
          setProblems([]);
        }}
      />
      <LeaveGuard dirty={changed.length > 0} blocked={blocked} />
      {theirs === null ? null : (
        <ConflictDialog
          open
          onClose={() => setTheirs(null)}
          who={theirs.who}
          at={theirs.at}
          fields={changed
            .filter((name) => values[name] !== valuesOf(theirs.now.settings)[name])
            .map((name) => ({
              id: name,
              label: labels[name],
              was: text(name, base.values),
              theirs: text(name, valuesOf(theirs.now.settings)),
              mine: text(name, values),
            }))}
          onResolve={(choice) => {
            const other = valuesOf(theirs.now.settings);
            const kept = Object.fromEntries(
              names.map((name) => [
                name,
                changed.includes(name) && choice[name] !== 'theirs' ? values[name] : other[name],
              ]),
            ) as unknown as Values;
            setBase(begin(theirs.now));
            setValues(kept);
            setTheirs(null);
            void save(kept, begin(theirs.now));
          }}
        />
      )}
    </Form>
  );
}
