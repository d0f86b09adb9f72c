import { type Minor, minor, type Rate, rate } from '@souk/money';
import { inLanguage } from '@souk/text';
import { instant } from '@souk/time';
import {
  CheckField,
  CountField,
  MoneyField,
  RateField,
  SelectField,
  Text,
  TextField,
  TimeField,
  useLang,
} from '@souk/ui';
import type { ReactNode } from 'react';
import { ChoiceField } from './choice.tsx';
import { Fields } from './form.tsx';
import type { Json, Node } from './profile.ts';
import { ListField, MapField } from './rows.tsx';
import { words } from './text/words.ts';

export interface NodeFieldProps<N extends Node = Node> {
  node: N;
  label: string;
  help: string | undefined;
  optional: boolean;
  value: Json | undefined;
  /** Nothing takes the value away. */
  onChange: (value: Json | undefined) => void;
  /** The pointer of the value in the body that is sent. */
  at: string;
  currency: string;
  disabled: boolean | undefined;
  /** The label is only spoken: in rows. */
  bare: boolean | undefined;
  /** In the first of rows labels are seen: they are the heads of the columns. */
  head?: boolean | undefined;
}

/** One value, by what it is. */
export function NodeField(props: NodeFieldProps): ReactNode {
  const { node, label, help, optional, value, onChange, at, currency, disabled, bare } = props;
  const lang = useLang();
  const shared = { label, name: at, help: bare ? undefined : help, optional, disabled, bare };
  const figure = typeof value === 'number' ? value : null;
  switch (node.kind) {
    case 'rate':
      return (
        <RateField
          {...shared}
          {...boundsOf(node)}
          value={figure === null ? null : rate(figure)}
          onChange={(next: Rate | null) => onChange(next ?? undefined)}
        />
      );
    case 'money':
      return (
        <MoneyField
          {...shared}
          {...boundsOf(node)}
          currency={currency}
          value={figure === null ? null : minor(figure)}
          onChange={(next: Minor | null) => onChange(next ?? undefined)}
        />
      );
    case 'count':
      return (
        <CountField
          {...shared}
          unit={unitOf(node.unit, lang)}
          min={node.least}
          max={node.most}
          value={figure}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    case 'text':
      return (
        <TextField
          {...shared}
          value={typeof value === 'string' ? value : ''}
          maxLength={node.most}
          onChange={(next) => onChange(next === '' && optional ? undefined : next)}
        />
      );
    case 'time':
      return (
        <TimeField
          {...shared}
          value={typeof value === 'string' ? moment(value) : null}
          // Whole seconds, as the profile writes them.
          onChange={(next) => onChange(next === null ? undefined : new Date(next).toISOString().replace(/\.\d+/, ''))}
        />
      );
    case 'yes-no':
      return <CheckField {...shared} checked={value === true} onChange={onChange} />;
    case 'one-of':
      return (
        <SelectField
          {...shared}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          choices={node.words.map((word) => ({ value: word.value, label: inLanguage(word.title, lang).text }))}
        />
      );
    case 'choice':
      return <ChoiceField {...props} node={node} />;
    case 'list':
      return <ListField {...props} node={node} />;
    case 'map':
      return <MapField {...props} node={node} />;
    case 'group':
      return (
        <Fields
          fields={node.fields}
          value={value}
          onChange={onChange}
          currency={currency}
          at={at}
          disabled={disabled}
          bare={bare}
          head={props.head}
        />
      );
    case 'other':
      return (
        <Text size={13} ink={3} as="p">
          {label}: {words[lang].outside}
        </Text>
      );
  }
}

/** What the schema says of the bounds; what it leaves open has none. */
function boundsOf({ least, most }: { least: number; most: number }): { least?: number; most?: number } {
  return {
    ...(least > Number.MIN_SAFE_INTEGER && { least }),
    ...(most < Number.MAX_SAFE_INTEGER && { most }),
  };
}

function unitOf(unit: string | undefined, lang: 'zh-CN' | 'en'): string | undefined {
  const units: Readonly<Record<string, string>> = words[lang].units;
  // An author's own unit is shown as it is written.
  return unit === undefined ? undefined : (units[unit] ?? unit);
}

function moment(text: string): ReturnType<typeof instant> | null {
  return Number.isFinite(Date.parse(text)) ? instant(text) : null;
}
