import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { type KeyBinding, useKeys } from './keys.ts';

function Keyed({ keys }: { keys: readonly KeyBinding[] }) {
  useKeys(keys);
  return <input aria-label="field" />;
}

const binding = (keys: string, more: Partial<KeyBinding> = {}) => ({ keys, label: keys, run: vi.fn(), ...more });

test('a chord works everywhere when it says so, a letter not in a field', () => {
  const chord = binding('mod+k', { inFields: true });
  const letter = binding('x');
  show(<Keyed keys={[chord, letter]} />);
  const field = screen.getByLabelText('field');
  fireEvent.keyDown(field, { key: 'k', ctrlKey: true });
  fireEvent.keyDown(field, { key: 'x' });
  expect(chord.run).toHaveBeenCalledOnce();
  expect(letter.run).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'x' });
  expect(letter.run).toHaveBeenCalledOnce();
});

test('a sequence is two keys, one after the other', () => {
  const jump = binding('g o');
  show(<Keyed keys={[jump]} />);
  fireEvent.keyDown(document.body, { key: 'o' });
  expect(jump.run).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 'o' });
  expect(jump.run).toHaveBeenCalledOnce();
});

test.each([{ isComposing: true }, { keyCode: 229 }])('what an input method composes is no key of ours: %o', (how) => {
  const letter = binding('x');
  show(<Keyed keys={[letter]} />);
  fireEvent.keyDown(document.body, { key: 'x', ...how });
  expect(letter.run).not.toHaveBeenCalled();
});

test('a dialog that is open takes the keys of the page away, but not its chords', () => {
  const letter = binding('x');
  const chord = binding('mod+s', { inFields: true });
  show(
    <>
      <div data-souk-overlay="true" />
      <Keyed keys={[letter, chord]} />
    </>,
  );
  fireEvent.keyDown(document.body, { key: 'x' });
  fireEvent.keyDown(document.body, { key: 's', metaKey: true });
  expect(letter.run).not.toHaveBeenCalled();
  expect(chord.run).toHaveBeenCalledOnce();
});
