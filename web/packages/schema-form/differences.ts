import { format, formatRate, minor, rate } from '@souk/money';
import { inLanguage, type Language } from '@souk/text';
import { formatTime, instant } from '@souk/time';
import type { Field, GroupNode, Json, Node } from './profile.ts';
import { words } from './text/words.ts';
import { asObject, same } from './values.ts';

/** One field that differs: its name in words, and both values as people read them. */
export interface Difference {
  /** A pointer below the settings. */
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export interface Reading {
  readonly language: Language;
  readonly currency: string;
  readonly zone: string;
}

/** What will be saved, in words: the innermost fields that differ, whole lists at once. */
export function differences(
  form: GroupNode,
  from: Json | undefined,
  to: Json | undefined,
  reading: Reading,
): Difference[] {
  return inGroup(form.fields, from, to, reading, '', []);
}

function inGroup(
  fields: readonly Field[],
  from: Json | undefined,
  to: Json | undefined,
  reading: Reading,
  at: string,
  above: readonly string[],
): Difference[] {
  return fields.flatMap((field) => {
    const [was, is] = [asObject(from)[field.name], asObject(to)[field.name]];
    if (same(was, is)) return [];
    const names = [...above, inLanguage(field.title, reading.language).text];
    const id = `${at}/${field.name}`;
    const { node } = field;
    if (node.kind === 'group') return inGroup(node.fields, was, is, reading, id, names);
    if (node.kind === 'choice' && branchOf(was) === branchOf(is) && branchOf(is) !== undefined)
      return inGroup(node.fields, was, is, reading, id, names);
    return [{ id, label: names.join(' · '), from: textOf(node, was, reading), to: textOf(node, is, reading) }];
  });
}

/** The word of a choice that is taken. */
export function branchOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : Object.keys(asObject(value))[0];
}

/** A value as people read it. */
function textOf(node: Node, value: Json | undefined, reading: Reading): string {
  if (value === undefined || value === null) return '—';
  const said = words[reading.language];
  switch (node.kind) {
    case 'rate':
      return typeof value === 'number' ? formatRate(rate(value)) : '—';
    case 'money':
      return typeof value === 'number' ? format(minor(value), reading.currency) : '—';
    case 'time':
      return typeof value === 'string' ? formatTime(instant(value), reading.zone, reading.language) : '—';
    case 'yes-no':
      return value === true ? said.yes : said.no;
    case 'one-of':
      return titled(node.words, String(value), reading.language);
    case 'choice': {
      const branch = branchOf(value) ?? '';
      const field = node.fields.find(({ name }) => name === branch);
      const title = titled(node.words, branch, reading.language);
      return field === undefined ? title : `${title} ${textOf(field.node, asObject(value)[branch], reading)}`;
    }
    case 'list':
      return Array.isArray(value)
        ? joined(
            value.map((one) => textOf(node.of, one, reading)),
            said.rows,
          )
        : '—';
    case 'map':
      return joined(
        Object.entries(asObject(value)).map(([name, one]) => `${name} ${textOf(node.of, one, reading)}`),
        said.rows,
      );
    case 'group':
      return node.fields
        .flatMap(({ name, node: inner }) => {
          const one = asObject(value)[name];
          return one === undefined ? [] : [textOf(inner, one, reading)];
        })
        .join(' / ');
    case 'count':
    case 'text':
      return String(value);
    case 'other':
      return JSON.stringify(value);
  }
}

/** A bar of changes has room for some rows only. */
function joined(rows: readonly string[], many: (told: { n: number }) => string): string {
  return rows.length > 4 ? many({ n: rows.length }) : rows.join(', ') || '—';
}

function titled(list: readonly { value: string; title: Field['title'] }[], value: string, language: Language): string {
  const word = list.find((one) => one.value === value);
  return word === undefined ? value : inLanguage(word.title, language).text;
}
