import { plural, type Same } from '@souk/text';
import type { zh } from './zh-CN.ts';

export const en: Same<typeof zh> = {
  yes: 'yes',
  no: 'no',
  rows: ({ n }) => plural('en', n, { one: '1 row', other: `${n} rows` }),
  row: ({ name, n }) => `${name}, row ${n}`,
  code: 'Code',
  required: 'Required',
  outside: 'This part cannot be changed here; it is kept as it is.',
  units: {
    days: 'days',
    hours: 'hours',
    minutes: 'minutes',
    times: 'times',
    pieces: 'pieces',
    people: 'people',
    levels: 'levels',
    orders: 'orders',
    points: 'points',
  },
};
