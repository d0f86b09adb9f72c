/** A form's values by the name of their field. */
export type Named = object;

/** The fields in which two states of a record differ. Lists are compared by what is in them. */
export function differing<Values extends Named>(
  names: readonly (keyof Values & string)[],
  one: Values,
  other: Values,
): readonly (keyof Values & string)[] {
  return names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

export type Whose = 'theirs' | 'mine';

/** Two people began with the same record: what only one of them changed stays as that one has it, the rest is chosen. */
export function merged<Values extends Named>(
  names: readonly (keyof Values & string)[],
  { was, theirs, mine }: { was: Values; theirs: Values; mine: Values },
  choice: Readonly<Record<string, Whose>>,
): Values {
  const own = differing(names, was, mine).filter((name) => choice[name] !== 'theirs');
  return { ...theirs, ...Object.fromEntries(own.map((name) => [name, mine[name]])) };
}

/** The fields that both changed, and not alike: somebody has to choose. */
export function disputed<Values extends Named>(
  names: readonly (keyof Values & string)[],
  { was, theirs, mine }: { was: Values; theirs: Values; mine: Values },
): readonly (keyof Values & string)[] {
  const both = new Set(differing(names, was, theirs));
  return differing(names, was, mine).filter(
    (name) => both.has(name) && JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]),
  );
}
