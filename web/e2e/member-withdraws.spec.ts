import type { Page } from '@playwright/test';
import { keyed, the } from './parts/api.ts';
import { accessible } from './parts/look.ts';
import { paidByHand, type Shop, signIn } from './parts/shop.ts';
import { closeWindow, expect, setClock, settle, test } from './parts/test.ts';

const bank = { bank: 'ICBC', account: '6222021234567890', holder: 'Li Na' };

test('member withdraws: approved by two, paid once, and what the bank returns is back in the wallet', async ({
  drivenSouk,
  consoleOf,
  shopOf,
}) => {
  const shop = await drivenSouk.open({
    products: { longjing: 29_900 },
    apps: { commission: { plan: { levels: { rates_bp: [800, 300] } }, freeze_days: 7 } },
    members: { Li: {}, Zhao: { by: 'Li' } },
    staff: ['finance'],
    settings: { withdrawal_second_person_above: 1_500 },
  });
  const li = shop.member('Li');
  const id = await paidByHand(shop, shop.member('Zhao'), ['longjing']);
  await settle(shop);
  const path = { id };
  const body = { carrier: 'SF Express', tracking_number: 'SF1234567890' };
  await the(shop.owner.api.POST('/merchant/v1/orders/{id}/ship', { params: { path, header: keyed() }, body }));
  await the(shop.member('Zhao').api.POST('/storefront/v1/orders/{id}/receive', { params: { path } }));
  await closeWindow(shop, id);

  const phone = await shopOf(shop, li);
  await phone.goto(`${shop.address}/me/wallet`);
  await expect(phone.getByText(/available 27 Nov/)).toBeVisible();
  await expect(phone.getByText('waits for the end of the hold').first()).toBeVisible();
  await accessible(phone);
  await setClock(shop, '2026-11-27T04:00:01Z');
  await phone.reload();

  await withdraw(phone, '20.00');
  await expect(phone.getByRole('list', { name: 'Where the money is' })).toMatchAriaSnapshot(`
    - list:
      - listitem: /Asked done/
      - listitem: /Looked at under way/
      - listitem: /Approved to come/
      - listitem: /Paid out to come/
  `);
  await accessible(phone);

  // Seven days are longer than a session of staff.
  const owner = await consoleOf(shop, await signIn(shop, shop.owner));
  await openWithdrawals(owner, shop);
  await approve(owner);
  await expect(owner.getByRole('dialog')).toBeHidden();
  // The same person once more is not two.
  await approve(owner);
  await expect(owner.getByRole('dialog')).toContainText('A rule of the shop is against it');
  await owner.keyboard.press('Escape');
  const finance = await consoleOf(shop, await signIn(shop, shop.staff.finance));
  await openWithdrawals(finance, shop);
  await approve(finance);
  await expect(finance.getByRole('row', { name: /¥20\.00.*to pay/ })).toBeVisible();
  await accessible(finance);
  await finance.getByRole('button', { name: 'Mark as paid' }).click();
  await finance.getByRole('button', { name: '¥20.00 is paid' }).dblclick();
  await expect(finance.getByRole('row', { name: /¥20\.00.*paid/ })).toBeVisible();
  await expect(finance.getByRole('button', { name: 'Mark as paid' })).toBeHidden();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Paid out' })).toBeVisible();

  await phone.goto(`${shop.address}/me/wallet`);
  await withdraw(phone, '3.00');
  await finance.reload();
  await approve(finance);
  await finance.getByRole('button', { name: 'Payout failed' }).click();
  const dialog = finance.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Note/ }).fill('The bank knows no such account');
  await dialog.getByRole('button', { name: 'Payout failed' }).click();
  await expect(dialog).toBeHidden();
  await phone.reload();
  await expect(phone.getByText('The bank knows no such account')).toBeVisible();
  const wallet = await the(li.api.GET('/storefront/v1/me/wallet'));
  expect(wallet).toMatchObject({ available: 392, withdrawing: 0, withdrawn: 2_000 });
});

async function withdraw(phone: Page, amount: string): Promise<void> {
  await phone.getByRole('link', { name: 'Withdraw', exact: true }).click();
  await phone.getByRole('textbox', { name: 'Amount' }).fill(amount);
  await phone.getByRole('textbox', { name: 'Bank or wallet' }).fill(bank.bank);
  await phone.getByRole('textbox', { name: 'Account number' }).fill(bank.account);
  await phone.getByRole('textbox', { name: 'Account holder' }).fill(bank.holder);
  await phone.getByRole('button', { name: 'Ask for the money' }).dblclick();
  await expect(phone.getByRole('heading', { name: 'The shop looks at it' })).toBeVisible();
}

async function openWithdrawals(desk: Page, shop: Shop): Promise<void> {
  await desk.goto(`${shop.node.address}/console/money/withdrawals`);
  await expect(desk.getByRole('button', { name: 'Approve' })).toBeVisible();
}

async function approve(desk: Page): Promise<void> {
  await desk.getByRole('button', { name: 'Approve', exact: true }).click();
  await desk.getByRole('button', { name: /^Approve ¥/ }).click();
}
