import { currencies } from '@souk/money';
import type { Language } from '@souk/text';
import { type FieldProps, type Pick, Picker, useLang } from '@souk/ui';
import type { ReactNode } from 'react';

interface CodeFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** An IANA time zone, typed for by its name. The server is the judge of what it is given. */
export function ZoneField({ value, onChange, ...field }: CodeFieldProps): ReactNode {
  return (
    <Picker
      name="/time_zone"
      {...field}
      value={value === '' ? [] : [{ id: value, label: value }]}
      onChange={([chosen]) => onChange(chosen?.id ?? '')}
      find={(text) => fitting(zones(), text)}
    />
  );
}

/** An ISO 4217 currency, typed for by its code or its name. */
export function CurrencyField({ value, onChange, ...field }: CodeFieldProps): ReactNode {
  const lang = useLang();
  const all = currencyPicks(lang);
  return (
    <Picker
      name="/currency"
      {...field}
      value={all.filter(({ id }) => id === value)}
      onChange={([chosen]) => onChange(chosen?.id ?? '')}
      find={(text) => fitting(all, text)}
    />
  );
}

/** Offered at once; who types gets the others. */
const mostOffered = 12;

function fitting(all: readonly Pick[], text: string): readonly Pick[] {
  const typed = text.trim().toLowerCase().replaceAll(' ', '_');
  const fits = all.filter(({ id, hint }) => `${id} ${hint ?? ''}`.toLowerCase().includes(typed));
  return fits.slice(0, mostOffered);
}

const usualZones = [
  'Asia/Shanghai',
  'Asia/Hong_Kong',
  'Asia/Taipei',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Europe/Berlin',
  'America/New_York',
];

function zones(): readonly Pick[] {
  const names = [...new Set([...usualZones, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];
  return names.map((id) => ({ id, label: id }));
}

const usualCurrencies = ['CNY', 'HKD', 'TWD', 'USD', 'EUR', 'JPY', 'SGD', 'GBP'];

function currencyPicks(lang: Language): readonly Pick[] {
  const names = new Intl.DisplayNames(lang, { type: 'currency' });
  const codes = [...new Set([...usualCurrencies, ...currencies])];
  return codes.map((id) => ({ id, label: id, hint: names.of(id) }));
}
