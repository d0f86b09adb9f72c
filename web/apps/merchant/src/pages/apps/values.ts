import type { InstallationResponse, Manifest, StackingBody } from '@souk/api/merchant';
import { formatRate, type Rate, rate } from '@souk/money';
import { type Difference, differences, type GroupNode, type Json } from '@souk/schema-form';
import type { Language } from '@souk/text';
import type { AppsWords } from './words.ts';

/** All of an installation that the merchant sets. */
export interface Values {
  readonly settings: Json;
  readonly budget: Rate | null;
  readonly priority: number | null;
  readonly group: string;
  readonly exclusive: boolean;
}

export function valuesOf(installation: InstallationResponse): Values {
  const { settings, budget_bp, stacking } = installation;
  return {
    settings: settings as unknown as Json,
    budget: rate(budget_bp),
    priority: stacking.priority ?? null,
    group: stacking.group ?? '',
    exclusive: stacking.exclusive ?? false,
  };
}

export function stackingOf(values: Values): StackingBody {
  return { priority: values.priority, group: values.group.trim() || null, exclusive: values.exclusive };
}

/** Whether an app takes part in prices, and so in their stacking. */
export const isPriceApp = (manifest: Manifest) => manifest.hooks.includes('price');

export interface Reading {
  readonly language: Language;
  readonly currency: string;
  readonly zone: string;
}

/** What differs between two, in words. */
export function changes(form: GroupNode, from: Values, to: Values, reading: Reading, words: AppsWords): Difference[] {
  const plain = (id: string, label: string, was: string, is: string) =>
    was === is ? [] : [{ id, label, from: was, to: is }];
  const yes = (on: boolean) => (on ? '✓' : '—');
  return [
    ...differences(form, from.settings, to.settings, reading),
    ...plain('budget', words.budget, shown(from.budget), shown(to.budget)),
    ...plain('priority', words.priority, String(from.priority ?? '—'), String(to.priority ?? '—')),
    ...plain('group', words.group, from.group || '—', to.group || '—'),
    ...plain('exclusive', words.exclusive, yes(from.exclusive), yes(to.exclusive)),
  ];
}

function shown(budget: Rate | null): string {
  return budget === null ? '—' : formatRate(budget);
}
