import { dictionary } from '@souk/text';
import { en } from './en/home.ts';
import { zh } from './zh-CN/home.ts';

export const homeWords = dictionary(zh, en);
