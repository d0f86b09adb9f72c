import { dictionary } from '@souk/text';
import { en } from './en/overview.ts';
import { zh } from './zh-CN/overview.ts';

export const overviewWords = dictionary(zh, en);
