import { dictionary } from '@souk/text';
import { en } from './en/provision.ts';
import { zh } from './zh-CN/provision.ts';

export const provisionWords = dictionary(zh, en);
