/** One mistake as the server names it. */
export interface Mistake {
  pointer: string;
  detail: string;
}

/** The first mistake at a place of the input or below it: `/ship_to/phone`. */
export function mistakeAt(mistakes: readonly Mistake[] | undefined, pointer: string): Mistake | undefined {
  return mistakes?.find((mistake) => mistake.pointer === pointer || mistake.pointer.startsWith(`${pointer}/`));
}

/** Those that no field of the form answers for. */
export function mistakesElsewhere(mistakes: readonly Mistake[], pointers: readonly string[]): Mistake[] {
  return mistakes.filter((mistake) => !pointers.some((pointer) => mistakeAt([mistake], pointer)));
}
