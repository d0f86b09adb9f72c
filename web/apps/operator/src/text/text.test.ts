import { faults } from '@souk/text/faults';
import { expect, test } from 'vitest';
import { appsWords } from './apps.ts';
import { auditWords } from './audit.ts';
import { consoleWords } from './console.ts';
import { overviewWords } from './overview.ts';
import { peopleWords } from './people.ts';
import { provisionWords } from './provision.ts';
import { tenantsWords } from './tenants.ts';

test.each(
  Object.entries({
    appsWords,
    auditWords,
    consoleWords,
    overviewWords,
    peopleWords,
    provisionWords,
    tenantsWords,
  }),
)('every sentence of %s keeps the rules of the house', (_, words) => {
  expect(faults(words)).toEqual([]);
});
