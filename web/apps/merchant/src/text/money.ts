import { dictionary } from '@souk/text';
import { en } from './en/money.ts';
import { zh } from './zh-CN/money.ts';

export const moneyWords = dictionary(zh, en);
