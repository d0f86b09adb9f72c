import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What of a JSON Schema the document of the API uses. */
interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  enum?: readonly unknown[];
  const?: unknown;
  pattern?: string;
  example?: unknown;
  minimum?: number;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
}

interface Document {
  paths: Readonly<
    Record<string, Readonly<Record<string, { responses: Readonly<Record<string, { content?: Content }>> }>>>
  >;
  components: { schemas: Readonly<Record<string, Schema>> };
}
type Content = Readonly<Record<string, { schema: Schema }>>;

const document: Document = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../../../openapi/merchant.json'), 'utf8'),
);

/**
 * What the API may answer to a read of this path, with `text` wherever it promises no more than a text. Lists hold one of
 * each thing; what may be missing is there.
 */
export function sampleOf(path: string, text: string): unknown {
  const found = Object.keys(document.paths).find((one) => {
    const parts = one.split('/');
    const asked = path.split('/');
    return parts.length === asked.length && parts.every((part, at) => part.startsWith('{') || part === asked[at]);
  });
  const schema = document.paths[found ?? '']?.get?.responses['200']?.content?.['application/json']?.schema;
  return schema === undefined ? undefined : sample(schema, text, []);
}

function sample(schema: Schema, text: string, way: readonly string[]): unknown {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    if (way.filter((one) => one === name).length > 1) return null;
    return named(name, text, way);
  }
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map((part) => sample(part, text, way)));
  const choice = (schema.oneOf ?? schema.anyOf)?.find((one) => one.type !== 'null');
  if (choice !== undefined) return sample(choice, text, way);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [type] = [schema.type ?? []].flat().filter((one) => one !== 'null');
  if (type === 'string') return textOf(schema, text);
  if (type === 'integer' || type === 'number') return schema.example ?? Math.max(1, schema.minimum ?? 1);
  if (type === 'boolean') return true;
  if (type === 'array') return schema.items === undefined ? [] : [sample(schema.items, text, way)];
  if (schema.properties === undefined) return schema.example ?? {};
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, part]) => [
      name,
      name === 'currency' ? 'CNY' : sample(part, text, way),
    ]),
  );
}

function named(name: string, text: string, way: readonly string[]): unknown {
  const schema = document.components.schemas[name];
  if (name === 'Currency') return 'CNY';
  if (/_id$/.test(name)) return `${name.slice(0, -3)}_0198c0de7f3a7c1d9e5b2a4f60718293`;
  return schema === undefined ? null : sample(schema, text, [...way, name]);
}

/** Texts whose form the API promises keep it. */
function textOf(schema: Schema, text: string): string {
  if (schema.format === 'date-time') return '2026-11-22T06:05:00Z';
  if (schema.format === 'uuid') return '0198c0de-7f3a-7c1d-9e5b-2a4f60718293';
  if (schema.pattern !== undefined || schema.format !== undefined) return String(schema.example ?? '');
  return text;
}
