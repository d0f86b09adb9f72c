import { type Period, readPeriod, writePeriod } from '@souk/time';

/** How a value of a filter is written into an address, and read from one that anybody may have typed. */
export interface Kind<Value> {
  write(value: Value): string;
  /** Nothing for what is no such value. */
  read(text: string): Value | undefined;
}

/** Whatever was typed, such as a search. An empty text does not narrow. */
export function text(longest = 200): Kind<string> {
  return { write: (value) => value, read: (typed) => typed.slice(0, longest) || undefined };
}

/** One of some words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Kind<Word> {
  return { write: (value) => value, read: (typed) => words.find((word) => word === typed) };
}

/** Several of some words, in the order of the definition. */
export function manyOf<const Word extends string>(...words: readonly Word[]): Kind<readonly Word[]> {
  const ordered = (some: readonly string[]) => words.filter((word) => some.includes(word));
  return {
    write: (value) => ordered(value).join(','),
    read(typed) {
      const read = ordered(typed.split(','));
      return read.length > 0 ? read : undefined;
    },
  };
}

/** Yes or no. */
export const yesNo: Kind<boolean> = {
  write: (value) => (value ? 'yes' : 'no'),
  read: (typed) => (typed === 'yes' ? true : typed === 'no' ? false : undefined),
};

/** An id, a number that people read out, a code: short and without spaces. */
export const id: Kind<string> = {
  write: (value) => value,
  read: (typed) => (/^[^\s,]{1,128}$/.test(typed) ? typed : undefined),
};

/** From and until in whole numbers, such as amounts in minor units; both ends are in it, one may be open. */
export interface Range {
  readonly least?: number;
  readonly most?: number;
}

/** `100..`, `..500`, `100..500`. */
export const range: Kind<Range> = {
  write: ({ least, most }) => `${least ?? ''}..${most ?? ''}`,
  read(typed) {
    const ends = /^(-?\d{1,16})?\.\.(-?\d{1,16})?$/.exec(typed);
    if (!ends || (ends[1] === undefined && ends[2] === undefined)) return undefined;
    const [least, most] = [ends[1], ends[2]].map((end) => (end === undefined ? undefined : Number(end) || 0));
    if ([least, most].some((end) => end !== undefined && !Number.isSafeInteger(end))) return undefined;
    if (least !== undefined && most !== undefined && least > most) return undefined;
    return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
  },
};

/** A period; one that moves with the calendar stays so in a saved view. */
export const period: Kind<Period> = { write: writePeriod, read: readPeriod };
