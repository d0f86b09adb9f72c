import type { Manifest } from '@souk/api/platform';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { server, show } from '../../testing/console.tsx';
import { appsWords } from '../../text/apps.ts';
import { Grants } from './grants.tsx';
import { touchesText } from './words.ts';

const priced = { reads: { price: ['cart.lines', 'member.rank'] } } as unknown as Manifest;
const reason = { 'zh-CN': '', en: 'To find who brought the buyer' };
const asking = { grants: [{ grant: 'referrals.read', reason }] } as unknown as Manifest;

test('an app that asks for no grant still touches what its hooks are given', () => {
  expect(touchesText(priced, appsWords.en)).toBe("what is in the cart · the member's rank");
  expect(touchesText(priced, appsWords['zh-CN'])).toBe('购物车中的商品 · 会员等级');
  expect(touchesText(asking, appsWords.en)).toBe('Read who brought whom');
  expect(touchesText({} as Manifest, appsWords.en)).toBe('reads nothing');
});

test('its page says what each hook is given, and why a grant is asked for', async () => {
  server({});
  await show(<Grants manifest={{ ...priced, ...asking }} />);
  expect(screen.getByText('To find who brought the buyer')).toBeTruthy();
  expect(screen.getByText('Reads when it takes part in prices')).toBeTruthy();
  expect(screen.getByText("what is in the cart · the member's rank")).toBeTruthy();
  expect(screen.queryByText('reads nothing')).toBeNull();
});
