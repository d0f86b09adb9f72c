import { plural, type Same } from '@souk/text';
import type { zh } from '../zh-CN/provision.ts';

const said = (n: string, one: string, other: string) => plural('en', Number(n), { one, other });

export const en: Same<typeof zh> = {
  title: 'Provision a tenant',
  back: 'All tenants',
  steps: { shop: 'Shop', rules: 'Money and rules', owner: 'Owner', review: 'Review' },
  nameZh: 'Name in Chinese',
  nameEn: 'Name in English',
  nameHelp: 'In one language at least; it is what shoppers see',
  slug: 'Slug',
  slugHelp: '2 to 40 lower-case letters, digits and hyphens, beginning with a letter; it never changes',
  slugFree: 'free',
  slugTaken: 'Another tenant has it',
  slugWrong: 'No slug: 2 to 40 lower-case letters, digits and hyphens, beginning with a letter, and no reserved word',
  slugAsking: 'asking',
  domain: 'Own domain',
  domainHelp: "It can come later; the platform's address always works",
  currency: 'Currency',
  currencyHelp: 'The one of its prices and its ledger; it never changes',
  zone: 'Time zone',
  zoneHelp: "The shop's days begin at midnight there; proposed by its rules",
  jurisdiction: 'Rules of',
  jurisdictionHelp: 'Whose rules bound its apps; it never changes',
  plan: 'Plan',
  planHint: ({ apps, domains, staff }) =>
    [
      said(apps, '1 app', `${apps} apps`),
      said(domains, '1 own domain', `${domains} own domains`),
      said(staff, '1 person', `${staff} people`),
    ].join(', '),
  ownerName: 'Name',
  ownerEmail: 'Email',
  ownerEmailHelp: 'To sign in to the console with',
  ownerPassword: 'First password',
  ownerPasswordHelp: '10 to 200 bytes; tell the owner, who changes it. The draft does not keep it',
  makePassword: 'Make one',
  finish: 'Provision',
  reviewHint: 'It sells at once; then it is checked with a test order of its own.',
  none: 'none',
  passwordSet: 'given',
  passwordMissing: 'not given yet',
  done: ({ name }) => `${name} is provisioned`,
  needName: 'Give a name and a slug to go on',
  needSlug: 'Choose a slug that is free to go on',
  draft: 'Draft',
};
