import { faults } from '@souk/text/faults';
import { Form, UiProvider } from '@souk/ui';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { SchemaForm } from './form.tsx';
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
    cap: { type: 'integer', 'x-unit': 'money', minimum: 0, 'x-title': { en: 'Cap' } },
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
  await user.click(screen.getByRole('button', { name: /Add/ }));
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

test('every sentence keeps the rules of the house', () => {
  expect(faults(words)).toEqual([]);
});
