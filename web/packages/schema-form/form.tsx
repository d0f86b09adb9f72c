import { inLanguage } from '@souk/text';
import { Heading, Stack, Text, useLang } from '@souk/ui';
import type { ReactNode } from 'react';
import { NodeField } from './node.tsx';
import type { Field, GroupNode, Json } from './profile.ts';
import { asObject, put, step } from './values.ts';

export interface SchemaFormProps {
  form: GroupNode;
  value: Json | undefined;
  onChange: (value: Json) => void;
  currency: string;
  /** Where the settings are in the body that is sent: mistakes of the server find their fields by it. */
  at?: string;
  disabled?: boolean | undefined;
}

/** The settings of an app, drawn from its schema. Stands inside a `Form`; the server is the judge of what is typed. */
export function SchemaForm({
  form,
  value,
  onChange,
  currency,
  at = '/settings',
  disabled,
}: SchemaFormProps): ReactNode {
  return (
    <Fields
      fields={form.fields}
      value={value}
      onChange={(next) => onChange(next ?? {})}
      currency={currency}
      at={at}
      disabled={disabled}
    />
  );
}

export interface FieldsProps {
  fields: readonly Field[];
  value: Json | undefined;
  onChange: (value: Json | undefined) => void;
  currency: string;
  at: string;
  disabled: boolean | undefined;
  /** Labels are only spoken: in rows. */
  bare?: boolean | undefined;
  /** In the first of rows they are seen. */
  head?: boolean | undefined;
}

/** The fields of a group, one below the other; groups within have a heading. */
export function Fields({ fields, value, onChange, currency, at, disabled, bare, head }: FieldsProps): ReactNode {
  const lang = useLang();
  return fields.map((field) => {
    const title = inLanguage(field.title, lang);
    const help = inLanguage(field.help, lang).text;
    const inner = (
      <NodeField
        key={field.name}
        node={field.node}
        label={title.text}
        help={help === '' || help === title.text || head ? undefined : help}
        optional={!field.required && field.usual === undefined}
        value={asObject(value)[field.name]}
        onChange={(next) => onChange(put(value, field.name, next))}
        at={at + step(field.name)}
        currency={currency}
        disabled={disabled}
        bare={bare && !head}
        head={head}
      />
    );
    if (field.node.kind !== 'group' || bare) return inner;
    return (
      <Stack gap={12} key={field.name}>
        <Heading level={3} size={14}>
          {title.text}
        </Heading>
        {help === '' ? null : (
          <Text size={13} ink={3} as="p">
            {help}
          </Text>
        )}
        {inner}
      </Stack>
    );
  });
}
