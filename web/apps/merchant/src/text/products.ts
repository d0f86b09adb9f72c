import { dictionary } from '@souk/text';
import { en } from './en/products.ts';
import { zh } from './zh-CN/products.ts';

export const productsWords = dictionary(zh, en);
