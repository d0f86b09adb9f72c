import type { Bilingual } from '@souk/text';

/** Whatever JSON holds. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A field of a group: what people call it, and what it holds. */
export interface Field {
  readonly name: string;
  readonly title: Bilingual;
  readonly help: Bilingual;
  readonly required: boolean;
  /** What counts where nothing is said. */
  readonly usual: Json | undefined;
  readonly node: Node;
}

/** One word or branch of a choice. */
interface Word {
  readonly value: string;
  readonly title: Bilingual;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly fields: readonly Field[];
}

/** What can be drawn: the closed profile of settings. */
export type Node =
  /** Whole numbers: basis points, minor units, or a count of something. */
  | { readonly kind: 'rate' | 'money'; readonly least: number; readonly most: number }
  | { readonly kind: 'count'; readonly least: number; readonly most: number; readonly unit: string | undefined }
  | { readonly kind: 'text'; readonly most: number | undefined }
  | { readonly kind: 'time' }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'one-of'; readonly words: readonly Word[] }
  /** Rows in an order that matters. */
  | { readonly kind: 'list'; readonly of: Node; readonly most: number }
  /** Values by a code: of a SKU, a category, a rank. */
  | { readonly kind: 'map'; readonly of: Node; readonly most: number }
  /** Exactly one of several branches; a branch without a field is a word. */
  | { readonly kind: 'choice'; readonly words: readonly Word[]; readonly fields: readonly Field[] }
  | GroupNode
  /** Outside the profile: shown as it is, never changed here. */
  | { readonly kind: 'other' };

/** The form of a schema, and what of it cannot be drawn, by pointer. */
export interface Profile {
  readonly form: GroupNode;
  readonly outside: readonly string[];
}

type Schema = { readonly [name: string]: unknown };

/** How deep a form may go, and how many rows a list may have here. */
const deepest = 8;
const rowsMost = 1000;

/** Reads a JSON schema of settings as the SDK writes them. Anything else becomes a part that is only shown. */
export function readProfile(schema: unknown): Profile {
  const outside: string[] = [];
  const node = isSchema(schema) ? readNode(schema, '', outside, 0) : undefined;
  if (node?.kind === 'group') return { form: node, outside };
  return { form: { kind: 'group', fields: [] }, outside: outside.length > 0 ? outside : [''] };
}

function readNode(schema: Schema, at: string, outside: string[], depth: number): Node {
  const node = depth > deepest ? undefined : nodeOf(schema, at, outside, depth);
  if (node !== undefined) return node;
  outside.push(at);
  return { kind: 'other' };
}

function nodeOf(schema: Schema, at: string, outside: string[], depth: number): Node | undefined {
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  const inside = (child: unknown, name: string): Node =>
    isSchema(child)
      ? readNode(child, `${at}/${name}`, outside, depth + 1)
      : readNode({}, `${at}/${name}`, outside, depth);
  if (types.includes('object')) {
    const words = readWords(schema['x-choice']);
    if (words.length > 0)
      return {
        kind: 'choice',
        words,
        fields: fieldsOf(
          schema,
          words.map(({ value }) => value),
          inside,
        ),
      };
    if (isSchema(schema.properties)) return { kind: 'group', fields: fieldsOf(schema, orderOf(schema), inside) };
    if (isSchema(schema.additionalProperties))
      return {
        kind: 'map',
        of: inside(schema.additionalProperties, '*'),
        most: number(schema.maxProperties) ?? rowsMost,
      };
    return undefined;
  }
  switch (schema.type) {
    case 'array':
      return { kind: 'list', of: inside(schema.items, '*'), most: number(schema.maxItems) ?? rowsMost };
    case 'boolean':
      return { kind: 'yes-no' };
    case 'integer':
      return figure(schema);
    case 'string':
      if (schema.format === 'date-time') return { kind: 'time' };
      if (Array.isArray(schema.enum)) return { kind: 'one-of', words: wordsOf(schema) };
      return { kind: 'text', most: number(schema.maxLength) };
    default:
      return undefined;
  }
}

function figure(schema: Schema): Node {
  const least = number(schema.minimum) ?? Number.MIN_SAFE_INTEGER;
  const most = number(schema.maximum) ?? Number.MAX_SAFE_INTEGER;
  const unit = typeof schema['x-unit'] === 'string' ? schema['x-unit'] : undefined;
  if (unit === 'bp') return { kind: 'rate', least, most };
  if (unit === 'money') return { kind: 'money', least, most };
  return { kind: 'count', least, most, unit };
}

function fieldsOf(schema: Schema, names: readonly string[], inside: (child: unknown, name: string) => Node): Field[] {
  const properties = isSchema(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  return names.flatMap((name) => {
    const child = properties[name];
    if (!isSchema(child)) return [];
    return [
      {
        name,
        title: said(child['x-title'], child.title, name),
        help: said(child['x-description'], child.description, ''),
        required: required.includes(name),
        usual: child.default as Json | undefined,
        node: inside(child, name),
      },
    ];
  });
}

/** As the author ordered them; what is not in the order comes last. */
function orderOf(schema: Schema): string[] {
  const all = Object.keys(isSchema(schema.properties) ? schema.properties : {});
  const first = Array.isArray(schema['x-order']) ? schema['x-order'].filter((name) => all.includes(name)) : [];
  return [...first, ...all.filter((name) => !first.includes(name))];
}

/** The words of an enumeration, with the titles that some have. */
function wordsOf(schema: Schema): Word[] {
  const titled = readWords(schema['x-choice']);
  return (schema.enum as unknown[])
    .filter((value) => typeof value === 'string')
    .map((value) => titled.find((word) => word.value === value) ?? { value, title: { en: value, 'zh-CN': value } });
}

function readWords(list: unknown): Word[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter(isSchema)
    .flatMap((word) =>
      typeof word.value === 'string'
        ? [{ value: word.value, title: said(word['x-title'], undefined, word.value) }]
        : [],
    );
}

function said(both: unknown, english: unknown, otherwise: string): Bilingual {
  if (isSchema(both)) return both as Bilingual;
  return { en: typeof english === 'string' ? english : otherwise };
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
