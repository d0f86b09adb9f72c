import { dictionary } from '@souk/text';
import { en } from './en/console.ts';
import { zh } from './zh-CN/console.ts';

export const consoleWords = dictionary(zh, en);
