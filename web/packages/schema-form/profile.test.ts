import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { differences } from './differences.ts';
import { type Json, readProfile } from './profile.ts';
import { withDefaults } from './values.ts';

const root = join(import.meta.dirname, '../../..');
const files = readdirSync(join(root, 'plugins'))
  .map((name) => join('plugins', name, 'settings.schema.json'))
  .filter((file) => existsSync(join(root, file)));

test.each(files)('every field of %s can be drawn', (file) => {
  const profile = readProfile(JSON.parse(readFileSync(join(root, file), 'utf8')));
  expect(profile.outside).toEqual([]);
  expect(profile.form.fields.length).toBeGreaterThan(0);
});

const schema = {
  type: 'object',
  required: ['rate'],
  'x-order': ['rate', 'offer'],
  properties: {
    offer: {
      type: 'object',
      'x-choice': [
        { value: 'share', 'x-title': { en: 'A share' } },
        { value: 'fixed', 'x-title': { en: 'An amount' } },
      ],
      'x-title': { en: 'Offer' },
      properties: {
        share: { type: 'integer', 'x-unit': 'bp', minimum: 0, maximum: 10000 },
        fixed: { type: 'integer', 'x-unit': 'money', minimum: 0 },
      },
    },
    rate: { type: 'integer', 'x-unit': 'bp', minimum: 0, maximum: 10000, default: 500, 'x-title': { en: 'Rate' } },
    odd: { anyOf: [{ type: 'null' }, { type: 'string' }] },
  },
};

test('what is outside the profile is named by its pointer, and the rest is drawn in the order of its author', () => {
  const { form, outside } = readProfile(schema);
  expect(form.fields.map(({ name, node }) => [name, node.kind])).toEqual([
    ['rate', 'rate'],
    ['offer', 'choice'],
    ['odd', 'other'],
  ]);
  expect(outside).toEqual(['/odd']);
});

test('something that is no schema has no form, and says so', () => {
  for (const nothing of [null, 'x', 3, [], { type: 'string' }]) expect(readProfile(nothing).outside).toEqual(['']);
});

test('a form begins with what is usual', () => {
  expect(withDefaults(readProfile(schema).form, {})).toEqual({ rate: 500 });
});

test('what will be saved is said field by field, in the units of people', () => {
  const { form } = readProfile(schema);
  const reading = { language: 'en' as const, currency: 'CNY', zone: 'Asia/Shanghai' };
  const from: Json = { rate: 500, offer: { share: 1000 } };
  expect(differences(form, from, { offer: { share: 1000 }, rate: 500 }, reading)).toEqual([]);
  expect(differences(form, from, { rate: 800, offer: { fixed: 990 } }, reading)).toEqual([
    { id: '/rate', label: 'Rate', from: '5%', to: '8%' },
    { id: '/offer', label: 'Offer', from: 'A share 10%', to: 'An amount ¥9.90' },
  ]);
});
