import { dictionary } from '@souk/text';
import { en } from './en/account.ts';
import { zh } from './zh-CN/account.ts';

export const accountWords = dictionary(zh, en);
