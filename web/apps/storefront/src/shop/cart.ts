import { answer, api, asProblem } from './client.ts';
import { onArrival, standing } from './session.ts';
import { read, write } from './storage.ts';
import { store, useStore } from './store.ts';
import type { CartGoods, CartLine } from './types.ts';

/** Guests have a cart in their browser; a member's is on the server. Null until it is known. */
const lines = store<CartLine[] | null>(null);
const place = 'souk.cart';

export function useCart(): CartLine[] | null {
  return useStore(lines);
}

export const piecesIn = (cart: readonly CartLine[] | null): number =>
  (cart ?? []).reduce((sum, line) => sum + line.quantity, 0);

/** What codes stand for, as far as an answer has said it: a line that is sold no more still has a name. */
const known = new Map<string, Pick<CartGoods, 'title' | 'image' | 'options'>>();

export const goodsOf = (sku: string) => known.get(sku);

/** Remembers what codes stand for. */
export function learn(lines: readonly ({ sku: string } & Pick<CartGoods, 'title' | 'image' | 'options'>)[]): void {
  for (const line of lines) known.set(line.sku, line);
}

async function readCart(): Promise<CartLine[]> {
  const cart = await answer(api.GET('/storefront/v1/cart'));
  learn(cart.lines.flatMap(({ sku, on_sale }) => (on_sale ? [{ sku, ...on_sale }] : [])));
  return cart.lines.map(({ sku, quantity }) => ({ sku, quantity }));
}

/** Reads the cart once, and again after signing in or out. */
export async function loadCart(): Promise<void> {
  if (standing.get() !== 'member') {
    lines.set(read<CartLine[]>(place, 'local') ?? []);
    return;
  }
  const cart = await readCart();
  // Somebody may have added to it meanwhile: what is on its way there is newer.
  if (!sending) lines.set(cart);
}

/** Adds pieces of a SKU. The promise ends when the server has it. */
export async function addToCart(sku: string, quantity: number): Promise<void> {
  if (lines.get() === null) await loadCart();
  const before = lines.get() ?? [];
  const there = before.some((line) => line.sku === sku);
  await putCart(
    there
      ? before.map((line) => (line.sku === sku ? { sku, quantity: line.quantity + quantity } : line))
      : [...before, { sku, quantity }],
  );
}

let sending: Promise<void> | null = null;
let newest: CartLine[] | null = null;
/** What could not be sent because the session had ended: sent when the same member is back. */
let unsent: CartLine[] | null = null;

/**
 * These lines take the place of what is in it. Shown at once, since no money moves; sent one after the other, the
 * newest only. Where the server refuses, what it has is shown again and the problem goes to whoever changed it.
 */
export function putCart(next: CartLine[]): Promise<void> {
  lines.set(next);
  if (standing.get() === 'guest') {
    write(place, next, 'local');
    return Promise.resolve();
  }
  newest = next;
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll(): Promise<void> {
  while (newest) {
    const wanted = newest;
    newest = null;
    try {
      await answer(api.PUT('/storefront/v1/cart', { body: { lines: wanted } }));
      unsent = null;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.kind === 'unauthenticated') {
        unsent = newest ?? wanted;
        newest = null;
        throw problem;
      }
      // Somebody has gone on meanwhile: what they want now counts.
      if (newest) continue;
      const cart = await readCart().catch(() => null);
      if (cart && !newest) lines.set(cart);
      throw problem;
    }
  }
}

/** The order took what was in it. */
export function emptied(): void {
  lines.set([]);
}

// Who signs in brings along what they chose before; who only has to sign in again finds it as they left it.
onArrival(async (again) => {
  const left = again ? unsent : null;
  unsent = null;
  if (left) return putCart(left);
  const brought = read<CartLine[]>(place, 'local') ?? [];
  const cart = await readCart();
  const both = new Map<string, number>();
  for (const { sku, quantity } of [...cart, ...brought]) both.set(sku, (both.get(sku) ?? 0) + quantity);
  lines.set(cart);
  if (brought.length === 0) return;
  await putCart([...both].map(([sku, quantity]) => ({ sku, quantity })));
  write(place, null, 'local');
});
