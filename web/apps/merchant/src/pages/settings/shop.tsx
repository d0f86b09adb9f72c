import type { ShopSettings } from '@souk/api/merchant';
import { useWordsOf } from '@souk/console';
import { format, formatRate, type Minor, minor, type Rate, rate } from '@souk/money';
import { Card, CountField, Facts, MoneyField, RateField, Stack, useSaid } from '@souk/ui';
import { createLazyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useHere } from '../../data/here.ts';
import { settingsWords } from '../../text/settings.ts';
import { type Part, SettingsForm } from './SettingsForm.tsx';

export const route = createLazyRoute('/settings')({ component: ShopPage });

const names = [
  'unpaid_order_minutes',
  'auto_receive_days',
  'after_sale_days',
  'shipping_fee',
  'free_shipping_from',
  'payout_cap_bp',
  'withdrawal_min',
  'withdrawal_second_person_above',
  'withdrawals_per_day',
] as const;

/** Empty fields are `null`; the server knows what is usual. */
type Values = { readonly [Name in (typeof names)[number]]: number | null };

const part: Part<Values> = {
  names,
  take: (settings) => Object.fromEntries(names.map((name) => [name, settings[name] ?? null])) as unknown as Values,
  put(values, settings) {
    // What is empty is left out: then the usual counts.
    const shown: readonly string[] = names;
    const others = Object.entries(settings).filter(([name]) => !shown.includes(name));
    const filled = Object.entries(values).filter(([, value]) => value !== null);
    return Object.fromEntries([...others, ...filled]) as ShopSettings;
  },
};

/** The rules by which the shop sells, ships and pays out. */
function ShopPage(): ReactNode {
  const { currency } = useHere();
  const words = useWordsOf(settingsWords);
  const labels: Record<keyof Values, string> = {
    unpaid_order_minutes: words.unpaid,
    auto_receive_days: words.autoReceive,
    after_sale_days: words.afterSale,
    shipping_fee: words.shippingFee,
    free_shipping_from: words.freeFrom,
    payout_cap_bp: words.cap,
    withdrawal_min: words.least,
    withdrawal_second_person_above: words.secondPerson,
    withdrawals_per_day: words.perDay,
  };
  const text = (name: keyof Values, of: Values): string => {
    const value = of[name];
    if (value === null) return '—';
    if (name === 'payout_cap_bp') return formatRate(rate(value));
    if (name === 'withdrawals_per_day') return `${value} ${words.times}`;
    if (name === 'unpaid_order_minutes') return `${value} ${words.minutes}`;
    if (name === 'auto_receive_days' || name === 'after_sale_days') return `${value} ${words.days}`;
    return format(minor(value), currency);
  };
  return (
    <SettingsForm tab="shop" part={part} labels={labels} text={text} below={<ShopFacts />}>
      {({ values, set, disabled }) => {
        const count = (name: keyof Values, unit: string, help?: string) => (
          <CountField
            label={labels[name]}
            name={`/settings/${name}`}
            help={help}
            unit={unit}
            value={values[name]}
            onChange={(value) => set({ [name]: value })}
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
            onChange={(value: Minor | null) => set({ [name]: value })}
            optional={optional}
            disabled={disabled}
          />
        );
        return (
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
                  onChange={(value: Rate | null) => set({ payout_cap_bp: value })}
                  optional
                  disabled={disabled}
                />
                {money('withdrawal_min', false)}
                {money('withdrawal_second_person_above', true, words.secondPersonHelp)}
                <CountField
                  label={labels.withdrawals_per_day}
                  name="/settings/withdrawals_per_day"
                  help={words.perDayHelp}
                  unit={words.times}
                  min={1}
                  max={1000}
                  value={values.withdrawals_per_day}
                  onChange={(value) => set({ withdrawals_per_day: value })}
                  optional
                  disabled={disabled}
                />
              </Stack>
            </Card>
          </Stack>
        );
      }}
    </SettingsForm>
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
