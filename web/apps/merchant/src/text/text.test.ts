import { faults } from '@souk/text/faults';
import { expect, test } from 'vitest';
import { afterSalesWords } from './afterSales.ts';
import { appsWords } from './apps.ts';
import { auditWords } from './audit.ts';
import { consoleWords } from './console.ts';
import { homeWords } from './home.ts';
import { jobsWords } from './jobs.ts';
import { membersWords } from './members.ts';
import { moneyWords } from './money.ts';
import { ordersWords } from './orders.ts';
import { productsWords } from './products.ts';
import { settingsWords } from './settings.ts';

test.each(
  Object.entries({
    afterSalesWords,
    appsWords,
    auditWords,
    consoleWords,
    homeWords,
    jobsWords,
    membersWords,
    moneyWords,
    ordersWords,
    productsWords,
    settingsWords,
  }),
)('every sentence of %s keeps the rules of the house', (_, words) => {
  expect(faults(words)).toEqual([]);
});
