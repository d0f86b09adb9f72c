import { dictionary } from '@souk/text';
import { en } from './en/audit.ts';
import { zh } from './zh-CN/audit.ts';

export const auditWords = dictionary(zh, en);
