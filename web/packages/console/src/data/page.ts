import { signals } from '@souk/api';
import { languageChoice } from '@souk/text';

/** Which language is shown. */
export const languages = languageChoice();

/** Says when the session ended. */
export const heard = signals();
