import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { me, server, show } from '../testing/console.tsx';
import { useProviderName } from './provider.ts';

function Names() {
  const name = useProviderName();
  return <p>{['sandbox', 'offline', 'none', 'constructor'].map(name).join(' | ')}</p>;
}

const accounts = {
  'GET /merchant/v1/payment-accounts': () => ({
    body: { items: [{ provider: 'sandbox', title: { 'zh-CN': '试付', en: 'Try-out pay' } }] },
  }),
};

test('a provider is called as the API calls it', async () => {
  server(accounts);
  await show(<Names />);
  expect(await screen.findByText('Try-out pay | Offline payment | Nothing to pay | constructor')).toBeTruthy();
});

test('who may not read the settings of the shop reads no ids of providers all the same', async () => {
  const seen = server(accounts);
  await show(<Names />, { who: me(['orders:read']), lang: 'zh-CN' });
  expect(screen.getByText('沙箱支付 | 线下付款 | 无需支付 | constructor')).toBeTruthy();
  expect(seen.filter(({ path }) => path.endsWith('payment-accounts'))).toEqual([]);
});
