import type { GroupNode, Json, Node } from './profile.ts';

/** A value before anybody said anything: what is usual, or nothing. */
export function blank(node: Node): Json | undefined {
  switch (node.kind) {
    case 'group':
      return withDefaults(node, {});
    case 'list':
      return [];
    case 'map':
      return {};
    case 'yes-no':
      return false;
    default:
      return undefined;
  }
}

/** The settings with what is usual filled in, for a form that begins. */
export function withDefaults(form: GroupNode, value: Json | undefined): Json {
  const given = asObject(value);
  const filled = form.fields.flatMap(({ name, usual, required, node }) => {
    const start = given[name] ?? usual ?? (required ? blank(node) : undefined);
    return start === undefined ? [] : [[name, start] as const];
  });
  return { ...given, ...Object.fromEntries(filled) };
}

/** The object, or an empty one where there is something else. */
export function asObject(value: Json | undefined): { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [name: string]: Json })
    : {};
}

/** With this value at the name, or without the name where there is none. */
export function put(value: Json | undefined, name: string, to: Json | undefined): Json {
  const { [name]: _, ...others } = asObject(value);
  if (to === undefined) return others;
  // A name that was there keeps its place.
  return name in asObject(value) ? { ...asObject(value), [name]: to } : { ...others, [name]: to };
}

/** A step of a JSON pointer. */
export function step(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

export function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** Objects are equal whatever the order of their names. */
function ordered(value: Json | undefined): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value as object)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, ordered(one as Json)]);
}
