import { faults } from '@souk/text/faults';
import { Form, UiProvider } from '@souk/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { SchemaForm } from './form.tsx';
import { lacking } from './lacking.ts';
import { type Json, readProfile } from './profile.ts';
import { words } from './text/words.ts';

afterEach(cleanup);
vi.stubGlobal('matchMedia', (media: string) => ({
  matches: false,
  media,
  addEventListener: () => {},
  removeEventListener: () => {},
}));

const { form } = readProfile({
  type: 'object',
  required: ['plan'],
  properties: {
    plan: {
      type: 'object',
      'x-choice': [
        { value: 'all', 'x-title': { en: 'Everything' } },
        { value: 'some', 'x-title': { en: 'Some' } },
      ],
      'x-title': { en: 'Plan' },
      properties: { some: { type: 'array', items: { type: 'string' }, 'x-title': { en: 'Codes' } } },
    },
    prices: {
      type: 'object',
      'x-title': { en: 'Prices' },
      additionalProperties: { type: 'integer', 'x-unit': 'money', minimum: 0 },
    },
    cap: { type: 'integer', 'x-unit': 'money', minimum: 0, maximum: 50000, 'x-title': { en: 'Cap' } },
    share: { type: 'integer', 'x-unit': 'bp', minimum: 0, maximum: 3000, 'x-title': { en: 'Share' } },
    days: { type: 'integer', 'x-unit': 'days', minimum: 1, maximum: 90, 'x-title': { en: 'Days' } },
    steps: {
      type: 'array',
      'x-title': { en: 'Steps' },
      items: {
        type: 'object',
        required: ['from'],
        properties: { from: { type: 'integer', 'x-unit': 'money', 'x-title': { en: 'From' } } },
      },
    },
  },
});

function draw(start: Json, problems: { pointer: string; detail: string }[] = []) {
  const values: Json[] = [];
  function Held() {
    const [value, setValue] = useState<Json>(start);
    return (
      <Form onSubmit={() => values.push('submitted')} problems={problems}>
        <SchemaForm
          form={form}
          value={value}
          onChange={(next) => {
            values.push(next);
            setValue(next);
          }}
          currency="CNY"
        />
        <button type="submit">save</button>
      </Form>
    );
  }
  render(
    <UiProvider lang="en">
      <Held />
    </UiProvider>,
  );
  return { values, user: userEvent.setup() };
}

test('a choice keeps what was typed in the branch that was left', async () => {
  const { values, user } = draw({ plan: { some: ['tea'] } });
  await user.click(screen.getByRole('radio', { name: 'Everything' }));
  expect(values.at(-1)).toEqual({ plan: 'all' });
  await user.click(screen.getByRole('radio', { name: 'Some' }));
  expect(values.at(-1)).toEqual({ plan: { some: ['tea'] } });
});

test('values by a code are entered row by row', async () => {
  const { values, user } = draw({ plan: 'all' });
  await user.click(screen.getByRole('button', { name: 'Add a row to Prices' }));
  await user.type(screen.getByLabelText(/Code/), 'tea');
  await user.type(screen.getByLabelText('tea'), '12.5');
  expect(values.at(-1)).toEqual({ plan: 'all', prices: { tea: 1250 } });
});

test('the mistakes of the server stand at their fields, deep within rows too', () => {
  draw({ plan: 'all', prices: { tea: 1 }, cap: 5 }, [
    { pointer: '/settings/prices/tea', detail: 'is too low' },
    { pointer: '/settings/cap', detail: 'is too high' },
  ]);
  expect(screen.getByLabelText(/^Cap/).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('tea').getAttribute('aria-invalid')).toBe('true');
});

test('what cannot be read is never saved as nothing', async () => {
  const { values, user } = draw({ plan: 'all', cap: 5 });
  await user.clear(screen.getByLabelText(/^Cap/));
  await user.type(screen.getByLabelText(/^Cap/), '12.345');
  await user.click(screen.getByRole('button', { name: 'save' }));
  expect(values).not.toContain('submitted');
  expect(screen.getByLabelText(/^Cap/).getAttribute('aria-invalid')).toBe('true');
});

test.each([
  ['Share', '30.01', 'Not more than 30%'],
  ['Cap', '500.01', 'Not more than ¥500.00'],
  ['Days', '91', 'Not more than 90 days'],
])('%s says its bound in its own unit once it is left, and is not sent', async (label, typed, said) => {
  const { values, user } = draw({ plan: 'all' });
  const field = screen.getByLabelText(new RegExp(`^${label}`));
  await user.type(field, typed);
  expect(screen.queryByText(said)).toBeNull();
  await user.tab();
  expect(screen.getByText(said)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'save' }));
  expect(values).not.toContain('submitted');
});

test('the first of rows has the names of its columns in sight, the others only speak them', () => {
  draw({ plan: 'all', steps: [{ from: 100 }, { from: 200 }] });
  expect(screen.getAllByLabelText('From').length).toBe(2);
  expect(screen.getAllByText('From').length).toBe(1);
});

test('what nobody filled in is found wherever it is', () => {
  const found = (value: Json) => lacking(form, value, 'en').map(({ pointer }) => pointer);
  expect(found({})).toEqual(['/settings/plan']);
  expect(found({ plan: { some: ['tea', null] }, steps: [{ from: 1 }, {}] })).toEqual([
    '/settings/plan/some/1',
    '/settings/steps/1/from',
  ]);
  expect(found({ plan: 'all', prices: { tea: null } })).toEqual(['/settings/prices/tea']);
  expect(found({ plan: 'all' })).toEqual([]);
});

test('every sentence keeps the rules of the house', () => {
  expect(faults(words)).toEqual([]);
});
