import { dictionary } from '@souk/text';
import { en } from './en/goods.ts';
import { zh } from './zh-CN/goods.ts';

export const goodsWords = dictionary(zh, en);
