import { dictionary } from '@souk/text';
import { en } from './en/orders.ts';
import { zh } from './zh-CN/orders.ts';

export const ordersWords = dictionary(zh, en);
