import { dictionary } from '@souk/text';
import { en } from './en.ts';
import { zh } from './zh-CN.ts';

/** What every console says alike. */
export const sharedWords = dictionary(zh, en);
