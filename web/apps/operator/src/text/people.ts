import { dictionary } from '@souk/text';
import { en } from './en/people.ts';
import { zh } from './zh-CN/people.ts';

export const peopleWords = dictionary(zh, en);
