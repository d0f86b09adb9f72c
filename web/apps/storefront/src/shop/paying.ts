import { read, write } from './storage.ts';

/** A payment that this tab has begun for an order. */
interface Begun {
  payment: string;
  /** When, by the clock of the phone: only compared with itself. */
  at: number;
  /** The shopper was sent to the provider's page, and comes back from there. */
  away: boolean;
  /** The end of it was shown. */
  seen: boolean;
}

const place = (order: string) => `souk.paying.${order}`;

/** How long after paying began an order is taken for the way back from the provider's page. */
const wayBackMs = 15 * 60_000;

/** The payment of an order that this tab has begun: its result can be shown, also again. */
export function paymentOf(order: string): string | null {
  return begun(order)?.payment ?? null;
}

/** The payment of which nobody has seen the end yet. */
export function payingOf(order: string): string | null {
  const found = begun(order);
  return found && !found.seen ? found.payment : null;
}

/** Whether who opens the order now comes from paying it: only then the result stands before it. */
export function comesFromPaying(order: string): boolean {
  const found = begun(order);
  return found?.away === true && !found.seen && Math.abs(Date.now() - found.at) < wayBackMs;
}

export function startedPaying(order: string, payment: string, away = true): void {
  write(place(order), { payment, at: Date.now(), away, seen: false } satisfies Begun);
}

/** What became of it was shown: from now on the order opens. */
export function sawResult(order: string): void {
  const found = begun(order);
  if (found && !found.seen) write(place(order), { ...found, seen: true });
}

export function endedPaying(order: string): void {
  write(place(order), null);
}

function begun(order: string): Begun | null {
  const found = read<Begun | string>(place(order));
  // A tab that was open before this release kept the payment's id alone.
  return typeof found === 'string' ? { payment: found, at: 0, away: false, seen: false } : found;
}
