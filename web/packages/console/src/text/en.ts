import type { Same } from '@souk/text';
import type { zh } from './zh-CN.ts';

export const en: Same<typeof zh> = {
  signIn: {
    again: 'The session has ended',
    againWhy: 'Sign in to go on. What you typed is still there.',
    email: 'Email',
    password: 'Password',
    enter: 'Sign in',
  },
  never: 'never',
  notFound: 'There is no such page',
  notFoundWhy: 'The address may be wrong, or the page has moved.',
  broken: 'The page broke',
  reloadPage: 'Open again',
  place: ({ at, of }) => `${at} of ${of}`,
  period: 'Period',
  periods: {
    today: 'today',
    yesterday: 'yesterday',
    'last-7-days': 'last 7 days',
    'last-30-days': 'last 30 days',
    'last-90-days': 'last 90 days',
    'this-week': 'this week',
    'last-week': 'last week',
    'this-month': 'this month',
    'last-month': 'last month',
    'this-year': 'this year',
  },
  daysFromUntil: ({ from, until }) => `${from} until ${until}, not included`,
  exported: ({ name }) => `Exported ${name}`,
  exportFailed: ({ why }) => `The export failed: ${why}`,
};
