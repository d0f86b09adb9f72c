import { dictionary } from '@souk/text';
import { en } from './en/jobs.ts';
import { zh } from './zh-CN/jobs.ts';

export const jobsWords = dictionary(zh, en);
