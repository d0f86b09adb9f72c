import { merchantApi } from '@souk/api';
import { heard, languages } from '@souk/console';
import { currentShop } from '../session/shop.ts';

/** The one client of the console. */
export const api = merchantApi({
  language: () => languages.current(),
  tenant: currentShop,
  signals: heard,
});
