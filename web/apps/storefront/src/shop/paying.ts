import { read, write } from './storage.ts';

/** Which payment of an order this tab has begun and not seen the end of: whoever comes back sees its result. */
const place = (order: string) => `souk.paying.${order}`;

export function payingOf(order: string): string | null {
  return read<string>(place(order));
}

export function startedPaying(order: string, payment: string): void {
  write(place(order), payment);
}

export function endedPaying(order: string): void {
  write(place(order), null);
}
