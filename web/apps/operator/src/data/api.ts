import { platformApi } from '@souk/api';
import { heard, languages } from '@souk/console';

/** The one client of the console. */
export const api = platformApi({ language: () => languages.current(), signals: heard });
