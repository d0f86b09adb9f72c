declare const minorUnits: unique symbol;

/**
 * An amount in the smallest unit of its currency (fen, cents, yen): an integer from -(2^53 - 1) to 2^53 - 1.
 * What `+`, `*` and `/` give is a plain number and goes into no amount; {@link sum} and {@link minus} are checked.
 */
export type Minor = number & { readonly [minorUnits]: true };

/** An amount and its currency's code. */
export interface Money {
  readonly minor: Minor;
  readonly currency: string;
}

/** What is no amount: a fraction, or more than 2^53 - 1. A defect of ours or of the server, nothing a person typed. */
export class NotMinor extends RangeError {
  override readonly name = 'NotMinor';

  constructor(value: unknown) {
    super(`not an amount in minor units: ${String(value)}`);
  }
}

/** The door: an amount as the API sends it, or a text of its digits. */
export function minor(value: number | bigint | string): Minor {
  if (typeof value === 'string' && !/^-?\d+$/.test(value)) throw new NotMinor(value);
  // A text goes through BigInt: Number would round digits beyond 2^53 before they could be refused.
  const whole = typeof value === 'string' ? BigInt(value) : value;
  const number = Number(whole);
  if (!Number.isSafeInteger(number) || (typeof whole === 'bigint' && BigInt(number) !== whole))
    throw new NotMinor(value);
  // There is no -0 in a ledger.
  return (number === 0 ? 0 : number) as Minor;
}

/** Nothing. */
export const zero: Minor = minor(0);

/** All of them together, such as what the selected rows come to. */
export function sum(amounts: readonly Minor[]): Minor {
  // Two safe integers add up exactly; `minor` refuses the first sum that is none.
  return amounts.reduce((total, amount) => minor(total + amount), zero);
}

/** The difference; may be negative. */
export function minus(from: Minor, taken: Minor): Minor {
  return minor(from - taken);
}

/** The same with the other sign. */
export function negated(amount: Minor): Minor {
  return minor(-amount);
}

/** Amounts of one currency added up, or null where two meet: those are never summed. */
export function sumOf(amounts: readonly Money[]): Money | null {
  const [first] = amounts;
  if (!first || amounts.some(({ currency }) => currency !== first.currency)) return null;
  return { minor: sum(amounts.map((amount) => amount.minor)), currency: first.currency };
}
