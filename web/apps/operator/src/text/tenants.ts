import { dictionary } from '@souk/text';
import { en } from './en/tenants.ts';
import { zh } from './zh-CN/tenants.ts';

export const tenantsWords = dictionary(zh, en);
