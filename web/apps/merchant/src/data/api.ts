import { merchantApi, signals } from '@souk/api';
import { languageChoice } from '@souk/text';
import { currentShop } from '../session/shop.ts';

/** Which language is shown. */
export const languages = languageChoice();

/** Says when the session ended. */
export const heard = signals();

/** The one client of the console. */
export const api = merchantApi({
  language: () => languages.current(),
  tenant: currentShop,
  signals: heard,
});
