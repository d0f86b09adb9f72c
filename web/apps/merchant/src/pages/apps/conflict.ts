import type { GroupNode, Json } from '@souk/schema-form';
import type { ConflictField } from '@souk/ui';
import { changes, type Reading, type Values } from './values.ts';
import type { AppsWords } from './words.ts';

type Choice = Readonly<Record<string, 'theirs' | 'mine'>>;

const names = ['budget', 'priority', 'group', 'exclusive'] as const;

/** The settings are chosen by their outermost fields: half of one person's list and half of another's means nothing. */
function parts(values: Values): Readonly<Record<string, Json | undefined>> {
  const { settings, ...rest } = values;
  const inner = Object.entries(settings as { readonly [name: string]: Json }).map(([name, value]) => [
    `/${name}`,
    value,
  ]);
  return { ...Object.fromEntries(inner), ...rest };
}

function fieldOf(id: string): string {
  return id.startsWith('/') ? `/${id.split('/')[1]}` : id;
}

/** The fields over which two people differ, with what stood there before. */
export function conflictFields(
  form: GroupNode,
  was: Values,
  theirs: Values,
  mine: Values,
  reading: Reading,
  words: AppsWords,
): ConflictField[] {
  const differing = changes(form, theirs, mine, reading, words);
  const before = changes(form, was, theirs, reading, words);
  const seen = new Map<string, ConflictField>();
  for (const one of differing) {
    const id = fieldOf(one.id);
    const known = seen.get(id);
    const old = before.find((other) => other.id === one.id)?.from ?? one.from;
    seen.set(
      id,
      known === undefined
        ? { id, label: one.label, was: old, theirs: one.from, mine: one.to }
        : {
            ...known,
            was: `${known.was}; ${old}`,
            theirs: `${known.theirs}; ${one.from}`,
            mine: `${known.mine}; ${one.to}`,
          },
    );
  }
  return [...seen.values()];
}

/** The values as somebody chose, field by field; where only one of the two changed something, that. */
export function merged(was: Values, theirs: Values, mine: Values, choice: Choice): Values {
  const [old, other, own] = [parts(was), parts(theirs), parts(mine)];
  const pick = (id: string): Json | undefined => {
    if (choice[id] !== undefined) return choice[id] === 'theirs' ? other[id] : own[id];
    return JSON.stringify(own[id]) === JSON.stringify(old[id]) ? other[id] : own[id];
  };
  const inner = [...new Set([...Object.keys(other), ...Object.keys(own)])]
    .filter((id) => id.startsWith('/'))
    .flatMap((id) => {
      const value = pick(id);
      return value === undefined ? [] : [[id.slice(1), value]];
    });
  const rest = Object.fromEntries(names.map((name) => [name, pick(name) ?? null]));
  return { ...(rest as unknown as Values), settings: Object.fromEntries(inner) };
}
