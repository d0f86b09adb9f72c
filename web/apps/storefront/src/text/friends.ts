import { dictionary } from '@souk/text';
import { en } from './en/friends.ts';
import { zh } from './zh-CN/friends.ts';

export const friendsWords = dictionary(zh, en);
