import { minor, rate } from '@souk/money';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../testing/show.tsx';
import { Amount } from './Amount.tsx';
import { Kpi } from './Kpi.tsx';
import { ShareList } from './ShareList.tsx';
import { Totals } from './Totals.tsx';

test('zero is zero, nothing known is a dash with a name', () => {
  const { rerender, container } = show(<Amount minor={minor(0)} currency="CNY" />);
  expect(container.textContent).toContain('¥0.00');
  rerender(<Amount minor={null} currency="CNY" />);
  expect(screen.getByRole('img', { name: 'Unknown amount' }).textContent).toBe('—');
});

test('an amount that can be explained is a button that says what it does', async () => {
  const onExplain = vi.fn();
  const { user } = show(<Amount minor={minor(-2392)} currency="CNY" onExplain={onExplain} />);
  await user.click(screen.getByRole('button', { name: 'Explain −¥23.92' }));
  expect(onExplain).toHaveBeenCalledOnce();
});

test('a total shows what it is told and adds up nothing', () => {
  show(
    <Totals currency="CNY" lines={[{ id: '1', label: 'Goods', minor: minor(100) }]} total={{ minor: minor(250) }} />,
  );
  expect(screen.getAllByRole('definition').map((one) => one.textContent)).toEqual(['¥1.00', '¥2.50']);
});

test('who earned what is a table down to what the shop keeps', () => {
  show(
    <ShareList
      currency="CNY"
      base={{ label: 'Paid', minor: minor(29900) }}
      shares={[{ id: '1', who: 'Li Na', why: 'direct referrer', rate: rate(800), minor: minor(-2392) }]}
      keeps={{ minor: minor(27508), rate: rate(9200) }}
    />,
  );
  const table = screen.getByRole('table', { name: 'Who earned from this' });
  expect(within(table).getByRole('row', { name: /Li Na.*8\.00%.*−¥23\.92/ })).toBeTruthy();
  expect(within(table).getByRole('row', { name: 'Shop keeps 92.00% ¥275.08' })).toBeTruthy();
});

test('a large figure is short to see and whole to hear; a change has a sign, no colour', () => {
  const { container } = show(
    <Kpi name="Paid" value={{ minor: minor(1248000), currency: 'CNY' }} changeBp={-604} />,
    'zh-CN',
  );
  expect(container.querySelector('[aria-hidden="true"]')?.textContent).toBe('¥1.24万');
  expect(screen.getByText('¥12,480.00')).toBeTruthy();
  expect(container.textContent).toContain('−6.04%');
});
