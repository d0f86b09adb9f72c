import type { Language } from '@souk/text';
import { branchOf } from './differences.ts';
import type { Field, GroupNode, Json, Node } from './profile.ts';
import { words } from './text/words.ts';
import { asObject, step } from './values.ts';

/** Something that nobody filled in, where the schema asks for it. */
export interface Lack {
  readonly pointer: string;
  readonly detail: string;
}

/** What is still to be filled in before the settings can be sent. What was typed wrongly, its field says itself. */
export function lacking(form: GroupNode, value: Json | undefined, language: Language, at = '/settings'): Lack[] {
  return inFields(form.fields, value, at).map((pointer) => ({ pointer, detail: words[language].required }));
}

function inFields(fields: readonly Field[], value: Json | undefined, at: string): string[] {
  return fields.flatMap(({ name, required, node }) => {
    const one = asObject(value)[name];
    const here = at + step(name);
    if (one === undefined || one === null) return required && isTyped(node) ? [here] : [];
    return inNode(node, one, here);
  });
}

/** A value that is there: what lacks within. */
function inNode(node: Node, value: Json, at: string): string[] {
  if (value === null) return isTyped(node) ? [at] : [];
  switch (node.kind) {
    case 'group':
      return inFields(node.fields, value, at);
    case 'list':
      return Array.isArray(value) ? value.flatMap((one, place) => inNode(node.of, one, at + step(place))) : [];
    case 'map':
      return Object.entries(asObject(value)).flatMap(([code, one]) => inNode(node.of, one, at + step(code)));
    case 'choice': {
      const field = node.fields.find(({ name }) => name === branchOf(value));
      return field === undefined ? [] : inNode(field.node, asObject(value)[field.name] ?? null, at + step(field.name));
    }
    default:
      return [];
  }
}

/** Whether nothing is a value of it that somebody still has to give. */
function isTyped({ kind }: Node): boolean {
  return kind !== 'group' && kind !== 'list' && kind !== 'map' && kind !== 'yes-no' && kind !== 'other';
}
