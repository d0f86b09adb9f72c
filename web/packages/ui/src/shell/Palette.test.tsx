import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { fits } from './match.ts';
import { Palette, type PaletteKind } from './Palette.tsx';

const pages: PaletteKind = {
  id: 'pages',
  label: '页面',
  items: [
    { id: 'o', label: '订单', initials: 'dd', synonyms: ['orders'], to: '/orders' },
    { id: 'm', label: '会员', initials: 'hy', synonyms: ['members'], to: '/members' },
  ],
};

const field = () => screen.findByRole('combobox');

test('initials of pinyin find a page; Enter goes there', async () => {
  const onClose = vi.fn();
  const { user, navigate } = show(<Palette open onClose={onClose} kinds={[pages]} />, 'zh-CN');
  await user.type(await field(), 'dd{Enter}');
  expect(navigate).toHaveBeenCalledExactlyOnceWith('/orders');
  expect(onClose).toHaveBeenCalledOnce();
});

test('the arrows move the choice that the field names, round the ends', async () => {
  const { user } = show(<Palette open onClose={() => {}} kinds={[pages]} />, 'zh-CN');
  const input = await field();
  const chosen = () => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;
  expect(chosen()).toBe('订单');
  await user.type(input, '{ArrowDown}');
  expect(chosen()).toBe('会员');
  await user.type(input, '{ArrowDown}');
  expect(chosen()).toBe('订单');
});

test('Enter of an input method opens nothing', async () => {
  const { navigate } = show(<Palette open onClose={() => {}} kinds={[pages]} />, 'zh-CN');
  fireEvent.keyDown(await field(), { key: 'Enter', keyCode: 229 });
  expect(navigate).not.toHaveBeenCalled();
});

test('records of the server come with a limit for their kind', async () => {
  const find = vi.fn(async () => [
    {
      id: 'r',
      label: 'Records',
      limit: 2,
      items: ['1', '2', '3'].map((id) => ({ id, label: `#${id}`, to: `/${id}` })),
    },
  ]);
  const { user } = show(<Palette open onClose={() => {}} kinds={[]} find={find} />);
  await user.type(await field(), '#');
  await vi.waitFor(() => expect(screen.getAllByRole('option').map((one) => one.textContent)).toEqual(['#1', '#2']));
});

test.each([
  ['订', 80],
  ['dd', 40],
  ['ord', 60],
  ['DD', 40],
  ['zz', 0],
])('%s fits 订单 by %i', (typed, score) => {
  expect(fits(typed, { label: '订单', initials: 'dd', synonyms: ['orders'] })).toBe(score);
});
