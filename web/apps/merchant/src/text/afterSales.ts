import { dictionary } from '@souk/text';
import { en } from './en/afterSales.ts';
import { zh } from './zh-CN/afterSales.ts';

export const afterSalesWords = dictionary(zh, en);
