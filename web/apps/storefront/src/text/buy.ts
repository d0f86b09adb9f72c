import { dictionary } from '@souk/text';
import { en } from './en/buy.ts';
import { zh } from './zh-CN/buy.ts';

export const buyWords = dictionary(zh, en);
