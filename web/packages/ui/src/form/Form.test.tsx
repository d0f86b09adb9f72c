import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { type FieldProblem, Form } from './Form.tsx';
import { TextField } from './TextField.tsx';

const mistakes: readonly FieldProblem[] = [
  { pointer: '/name/en', detail: 'must not be empty' },
  { pointer: '/currency', detail: 'cannot change' },
];

function Page({ onSubmit = () => {} }: { onSubmit?: () => void }) {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [name, setName] = useState('');
  return (
    <Form
      problems={problems}
      onSubmit={() => {
        onSubmit();
        setProblems([...mistakes]);
      }}
    >
      <TextField name="/name/en" label="English name" help="As members see it" value={name} onChange={setName} />
    </Form>
  );
}

test("the server's pointers land on fields, and the summary takes the focus", async () => {
  const { user } = show(<Page />);
  const field = screen.getByLabelText('English name');
  await user.type(field, '{Enter}');
  const summary = screen.getByRole('region', { name: '2 fields to mend' });
  expect(document.activeElement).toBe(summary);
  expect(summary.textContent).toContain('cannot change');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByLabelText('English name')).toBe(
    screen.getByRole('textbox', { description: 'must not be empty As members see it' }),
  );
  await user.click(within(summary).getByRole('link', { name: 'English name: must not be empty' }));
  expect(document.activeElement).toBe(field);
  await user.type(field, 'Tea');
  expect(field.getAttribute('aria-invalid')).toBeNull();
});

test('Enter that takes a candidate of an input method submits nothing', () => {
  const onSubmit = vi.fn();
  show(<Page onSubmit={onSubmit} />);
  const field = screen.getByLabelText('English name');
  const went = fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(went).toBe(false);
  expect(onSubmit).not.toHaveBeenCalled();
});
