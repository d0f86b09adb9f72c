import { dictionary } from '@souk/text';
import { en } from './en/apps.ts';
import { zh } from './zh-CN/apps.ts';

export const appsWords = dictionary(zh, en);
