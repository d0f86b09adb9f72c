import { expect, test } from 'vitest';
import { detailText } from './detail.ts';

test('of what was changed only what differs is said', () => {
  const detail = {
    from: { plan: 'free', time_zone: 'Asia/Shanghai', settings: { shipping_fee: 0, after_sale_days: 7 } },
    to: { plan: 'standard', time_zone: 'Asia/Shanghai', settings: { shipping_fee: 800, after_sale_days: 7 } },
  };
  expect(detailText(detail)).toBe('plan: free → standard · settings.shipping_fee: 0 → 800');
});

test('what was done besides is said by name', () => {
  expect(detailText({ host: 'shop.example.com' })).toBe('host: shop.example.com');
  expect(detailText({ from: 'active', to: 'blocked' })).toBe('active → blocked');
  expect(detailText({ slug: 'tea', domains: ['a.example', 'b.example'] })).toBe(
    'slug: tea · domains: a.example, b.example',
  );
  expect(detailText(null)).toBe('');
  expect(detailText({})).toBe('');
});

test('fields and values are called as people call them; what is not worth telling is left out', () => {
  const say = (field: string, value: unknown) =>
    field === 'plan' && value === 'free' ? 'Free' : field === 'order' ? '' : undefined;
  expect(detailText({ plan: 'free', order: 'ord_1', rows: 3 }, { plan: 'Plan', rows: 'Rows' }, say)).toBe(
    'Plan: Free · Rows: 3',
  );
  expect(detailText({ from: { plan: 'free' }, to: { plan: 'own' } }, { plan: 'Plan' }, say)).toBe('Plan: Free → own');
  expect(detailText({ to: 'refused' })).toBe('refused');
});
