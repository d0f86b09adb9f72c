import type { Same } from '@souk/text';
import type { zh } from '../zh-CN/console.ts';

export const en: Same<typeof zh> = {
  name: 'Platform',
  nav: { overview: 'Overview', tenants: 'Tenants', apps: 'Apps', audit: 'Audit', people: 'Operators' },
  pages: { provision: 'Provision a tenant', account: 'My account' },
  palette: { pages: 'Pages', actions: 'Actions' },
  signIn: {
    title: 'Sign in to run the platform',
    forgotten: 'Forgot the password? Another operator can set a new one.',
  },
  account: 'My account',
  unknown: 'unknown',
  toHome: 'Go to the overview',
  brokenWhy: "Drafts are kept. Open the page again; if it stays broken, the browser's log says why.",
  yes: 'yes',
  no: 'no',
  save: 'Save',
  saved: 'Saved',
  cancel: 'Cancel',
  close: 'Close',
  change: 'Change',
  more: 'More actions',
  all: 'All',
  moreThan: ({ n }) => `${n}+`,
  statuses: { active: 'active', suspended: 'suspended', closed: 'closed' },
  plans: { free: 'Free', standard: 'Standard', enterprise: 'Enterprise' },
  jurisdictions: {
    CN: 'Mainland China',
    EU: 'European Union',
    'US-direct-selling': 'US direct selling',
    none: 'none (private use)',
  },
  engines: { sqlite: 'SQLite (embedded)', postgres: 'PostgreSQL' },
  appStates: { enabled: 'on', disabled: 'off', uninstalled: 'taken out' },
  colleague: 'Another operator',
};
