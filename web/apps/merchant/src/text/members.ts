import { dictionary } from '@souk/text';
import { en } from './en/members.ts';
import { zh } from './zh-CN/members.ts';

export const membersWords = dictionary(zh, en);
