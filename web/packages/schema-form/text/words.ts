import { dictionary } from '@souk/text';
import { en } from './en.ts';
import { zh } from './zh-CN.ts';

export const words = dictionary(zh, en);
