import { followTheme, setAccent, shownTheme } from '@souk/tokens';
import { answer, api } from './client.ts';
import { forgetFailed } from './resource.ts';
import { useStore } from './store.ts';
import { knowShop, shopHere, standingOfShop } from './tenant.ts';
import type { Shop } from './types.ts';

/** The shop, once it has said who it is. */
export function useShop(): Shop | null {
  return useStore(shopHere);
}

/**
 * Asks the shop who it is. Where it does not answer, what it said at the last visit stays; where it is open again, what
 * it refused while it was not is forgotten.
 */
export async function askShop(): Promise<void> {
  try {
    const before = standingOfShop.get();
    knowShop(await answer(api.GET('/storefront/v1/shop')));
    if (before !== 'open' && standingOfShop.get() === 'open') forgetFailed();
  } catch {
    // Pages say themselves what they could not read; a shop without its colour is a shop.
  }
}

/** Shows the shop's own colour in the theme that is shown, and follows both. */
export function wearColours(): void {
  const wear = () => setAccent(shopHere.get()?.accent ?? null, shownTheme());
  shopHere.subscribe(wear);
  followTheme(wear);
  wear();
}
