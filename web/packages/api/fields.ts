import type { Mistake, Problem } from './problem.ts';

/** Mistakes at their fields, and those that belong to no field of the form: these go into the summary. */
export interface FieldMistakes {
  /** By the path of the field in the form, such as `lines.0.quantity`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly others: readonly Mistake[];
}

/**
 * Lays the server's mistakes onto a form. `hasField` says which paths the form shows; a mistake inside a field that is
 * shown as one (`ship_to.phone` in a form with `ship_to`) lands on that field. `rename` is for forms with other names.
 */
export function fieldMistakes(
  problem: Problem,
  hasField: (path: string) => boolean,
  rename: (path: string) => string = (path) => path,
): FieldMistakes {
  const fields: Record<string, string> = {};
  const others: Mistake[] = [];
  for (const mistake of problem.errors) {
    const path = ancestors(rename(pathOf(mistake.pointer))).find(hasField);
    if (path === undefined) others.push(mistake);
    // Of several mistakes of one field the first is the one to mend first.
    else fields[path] ??= mistake.detail;
  }
  return { fields, others };
}

/** `/lines/0/quantity` is `lines.0.quantity`, `?limit` is `limit`. */
export function pathOf(pointer: string): string {
  if (pointer.startsWith('?')) return pointer.slice(1);
  const steps = pointer.split('/').slice(1);
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).join('.');
}

/** The path itself, then what it is in. */
function ancestors(path: string): string[] {
  const steps = path.split('.');
  return steps.map((_, i) => steps.slice(0, steps.length - i).join('.'));
}
