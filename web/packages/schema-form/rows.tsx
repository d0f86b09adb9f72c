import { Stack, TextField, Tiers, useLang } from '@souk/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { NodeField, type NodeFieldProps } from './node.tsx';
import type { Json, Node } from './profile.ts';
import { words } from './text/words.ts';
import { asObject, blank, same, step } from './values.ts';

/** Nested rows stand below their code, flat ones beside it. */
const isNested = (node: Node) => node.kind === 'list' || node.kind === 'map';

/** Rows of equal values in an order that matters. */
export function ListField(props: NodeFieldProps<Extract<Node, { kind: 'list' }>>): ReactNode {
  const { node, label, help, value, onChange, at, ...rest } = props;
  const lang = useLang();
  const rows = Array.isArray(value) ? (value as readonly Json[]) : [];
  return (
    <Tiers
      label={label}
      name={at}
      help={help}
      disabled={rest.disabled}
      rows={rows}
      most={node.most}
      blank={() => blank(node.of) ?? null}
      onChange={(next) => onChange([...next])}
      row={(row, change, place) => (
        <NodeField
          {...rest}
          node={node.of}
          label={words[lang].row({ name: label, n: place + 1 })}
          help={undefined}
          optional={false}
          value={row}
          onChange={(next) => change(next ?? null)}
          at={at + step(place)}
          bare
          head={node.of.kind === 'group' && place === 0}
        />
      )}
    />
  );
}

interface Row {
  code: string;
  value: Json;
}

/** Values by a code. While a code is typed it may be empty or twice there; the rows keep what was typed. */
export function MapField(props: NodeFieldProps<Extract<Node, { kind: 'map' }>>): ReactNode {
  const { node, label, help, value, onChange, at, ...rest } = props;
  const lang = useLang();
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(value));
  const sent = useRef(value);
  // A value that did not come from typing replaces the rows.
  useEffect(() => {
    if (same(value, sent.current)) return;
    sent.current = value;
    setRows(rowsOf(value));
  }, [value]);

  function change(next: readonly Row[]): void {
    setRows(next);
    sent.current = Object.fromEntries(next.map(({ code, value: one }) => [code.trim(), one]));
    onChange(sent.current);
  }

  const said = words[lang];
  return (
    <Tiers
      label={label}
      name={at}
      help={help}
      disabled={rest.disabled}
      rows={rows}
      most={node.most}
      blank={() => ({ code: '', value: blank(node.of) ?? null })}
      loose
      onChange={change}
      row={(row, put, place) => {
        const name = said.row({ name: label, n: place + 1 });
        const code = (
          <TextField
            label={`${name}: ${said.code}`}
            placeholder={said.code}
            value={row.code}
            onChange={(text) => put({ ...row, code: text })}
            disabled={rest.disabled}
            autoComplete="off"
            bare
          />
        );
        const inner = (
          <NodeField
            {...rest}
            node={node.of}
            label={row.code.trim() || name}
            help={undefined}
            optional={false}
            value={row.value}
            onChange={(one) => put({ ...row, value: one ?? null })}
            at={at + step(row.code.trim())}
            bare
            head={false}
          />
        );
        if (!isNested(node.of))
          return (
            <>
              {code}
              {inner}
            </>
          );
        return (
          <Stack gap={8}>
            {code}
            {inner}
          </Stack>
        );
      }}
    />
  );
}

function rowsOf(value: Json | undefined): readonly Row[] {
  return Object.entries(asObject(value)).map(([code, one]) => ({ code, value: one }));
}
