import { expect, test } from 'vitest';
import { type KeyPress, unlessIme } from './index.ts';

/** An input method as browsers show it: what is typed to pick 订单 from candidates, then Enter to submit. */
const chrome = [
  { key: 'd', isComposing: true, keyCode: 229 },
  { key: 'd', isComposing: true, keyCode: 229 },
  { key: 'Enter', isComposing: true, keyCode: 229 },
  { key: 'Enter', isComposing: false, keyCode: 13 },
];
const safari = [
  { key: 'd', isComposing: true, keyCode: 229 },
  { key: 'Enter', isComposing: false, keyCode: 229 },
  { key: 'Enter', isComposing: false, keyCode: 13 },
];

test.each([
  ['Chrome', chrome],
  ['Safari', safari],
  ['React', chrome.map(({ isComposing, ...press }) => ({ ...press, keyCode: 0, nativeEvent: { isComposing } }))],
])('Enter confirms a candidate and submits nothing: %s', (_, presses) => {
  const seen: string[] = [];
  const handle = unlessIme((press: KeyPress & { key: string }) => void seen.push(press.key));
  for (const press of presses) handle(press);
  expect(seen).toEqual(['Enter']);
});
