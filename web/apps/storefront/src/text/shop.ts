import { dictionary } from '@souk/text';
import { en } from './en/shop.ts';
import { zh } from './zh-CN/shop.ts';

export const shopWords = dictionary(zh, en);
