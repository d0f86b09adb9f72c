import { dictionary } from '@souk/text';
import { en } from './en/settings.ts';
import { zh } from './zh-CN/settings.ts';

export const settingsWords = dictionary(zh, en);
