import type { Same } from '@souk/text';
import type { zh } from '../zh-CN/home.ts';

export const en: Same<typeof zh> = {
  title: 'Home',
  needs: 'Needs you',
  nothing: 'Nothing waits for you',
  nothingWhy: 'All is done that only you can do.',
  many: ({ n }) => `${n}+`,
  withdrawals: ({ n }) => `Withdrawals to approve: ${n}`,
  toPay: ({ n }) => `Withdrawals to pay: ${n}`,
  toShip: ({ n }) => `Orders to ship: ${n}`,
  quarantined: ({ n }) => `Payments to check: ${n}`,
  held: ({ n }) => `Orders held: ${n}`,
  lowStock: ({ n }) => `Products with little stock: ${n}`,
  fill: 'Restock',
  review: 'Review',
  pay: 'Pay',
  ship: 'Ship',
  check: 'Check',
  apps: 'Apps on',
  noApps: 'No app is on.',
  allApps: 'All apps',
  orders: 'Latest orders',
  allOrders: 'All orders',
  noOrders: 'No order yet.',
};
