import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { type Asked, pageOf, problem, server, show } from '../../testing/console.tsx';
import { teahouse } from '../../testing/tenant.ts';
import { route as checkRoute } from './check.tsx';
import { route } from './provision.tsx';

const Page = pageOf(route);
const CheckPage = pageOf(checkRoute);

const free = ({ path }: Asked) => ({ body: { slug: path.split('/').at(-1), free: true, why: null } });

beforeEach(() => sessionStorage.clear());

test('a slug that somebody has stops at the first step and says so', async () => {
  server({
    'GET /platform/v1/slugs/demo': () => ({ body: { slug: 'demo', free: false, why: 'taken' } }),
  });
  const { user, router } = await show(<Page />);
  await user.type(screen.getByLabelText(/Name in English/), 'Teahouse');
  await user.type(screen.getByLabelText('Slug'), 'Demo');
  expect(await screen.findByText('Another tenant has it')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(router.state.location.search).toEqual({});
});

test('what was typed is sent as it stands, and the tenant is checked at once', async () => {
  const seen = server({
    'GET /platform/v1/slugs/teahouse': free,
    'POST /platform/v1/tenants': () => ({ status: 201, body: teahouse }),
    'POST /platform/v1/tenants/ten_1/check': () => ({ status: 202, body: {} }),
  });
  const { user, router } = await show(<Page />);
  await user.type(screen.getByLabelText(/Name in English/), 'Teahouse');
  await user.type(screen.getByLabelText('Slug'), 'teahouse');
  await screen.findByText('free');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(await screen.findByRole('button', { name: 'Next' }));
  await user.type(await screen.findByLabelText('Name'), 'Wang Fang');
  await user.type(screen.getByLabelText('Email'), 'owner@teahouse.example');
  await user.click(screen.getByRole('button', { name: 'Make one' }));
  const typed = screen.getByLabelText<HTMLInputElement>('First password').value;
  expect(typed).toMatch(/^\w{20}$/);
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(await screen.findByRole('button', { name: 'Provision' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/tenants/ten_1/check'));
  const sent = seen.filter(({ method }) => method === 'POST');
  expect(sent.map(({ path }) => path)).toEqual(['/platform/v1/tenants', '/platform/v1/tenants/ten_1/check']);
  expect(sent[0]?.body).toMatchObject({
    slug: 'teahouse',
    name: { 'zh-CN': '', en: 'Teahouse' },
    currency: 'CNY',
    time_zone: 'Asia/Shanghai',
    jurisdiction: 'CN',
    plan: 'standard',
    domains: [],
    owner: { name: 'Wang Fang', email: 'owner@teahouse.example', password: typed },
  });
});

test('a mistake leads to the step on which its field stands', async () => {
  const mistake = { pointer: '/owner/email', detail: 'must be an email address' };
  server({
    'GET /platform/v1/slugs/teahouse': free,
    'POST /platform/v1/tenants': () => ({ status: 422, body: problem('invalid', 422, { errors: [mistake] }) }),
  });
  sessionStorage.clear();
  const { user, router } = await show(<Page />);
  await user.type(screen.getByLabelText(/Name in English/), 'Teahouse');
  await user.type(screen.getByLabelText('Slug'), 'teahouse');
  await screen.findByText('free');
  for (let step = 0; step < 2; step++) await user.click(await screen.findByRole('button', { name: 'Next' }));
  await user.type(await screen.findByLabelText('First password'), 'a first password');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(await screen.findByRole('button', { name: 'Provision' }));
  await waitFor(() => expect(router.state.location.search).toEqual({ step: 'owner' }));
  expect((await screen.findByLabelText('Email')).getAttribute('aria-invalid')).toBe('true');
});

test('a draft comes back, without the password', async () => {
  server({ 'GET /platform/v1/slugs/teahouse': free });
  const { user, unmount } = await show(<Page />, { at: '/?step=owner' });
  await user.type(screen.getByLabelText('Name'), 'Wang Fang');
  await user.type(screen.getByLabelText('First password'), 'a first password');
  unmount();
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('a first password');
  await show(<Page />, { at: '/?step=owner' });
  await user.click(await screen.findByRole('button', { name: /Use|Restore|draft/i }));
  expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Wang Fang');
  expect(screen.getByLabelText<HTMLInputElement>('First password').value).toBe('');
});

test('the rules propose a time zone until one is chosen', async () => {
  server({
    'GET /platform/v1/plans': () => ({ body: { items: [{ plan: 'free', apps: 5, domains: 1, staff: 1 }] } }),
  });
  const { user } = await show(<Page />, { at: '/?step=rules' });
  const chosen = () => screen.getByRole('button', { name: /\// }).getAttribute('aria-label');
  const rules = (name: RegExp) => user.click(screen.getByRole('radio', { name }));
  expect(chosen()).toContain('Asia/Shanghai');
  await rules(/Europe/);
  expect(chosen()).toContain('Europe/Berlin');
  await rules(/^none/);
  expect(chosen()).toContain('Pacific/Chatham');
  await user.click(screen.getByRole('combobox', { name: 'Time zone' }));
  await user.click(await screen.findByRole('option', { name: /Asia\/Tokyo/ }));
  await rules(/US direct/);
  expect(chosen()).toContain('Asia/Tokyo');
  await user.click(screen.getByRole('button', { name: /Asia\/Tokyo/ }));
  expect(chosen()).toContain('America/New_York');
  expect(screen.getByText('5 apps, 1 own domain, 1 person')).toBeTruthy();
});

test('a password that is too short stops at its step; one that is made takes its place, in sight', async () => {
  server({});
  const { user, router } = await show(<Page />, { at: '/?step=owner' });
  const field = () => screen.getByLabelText<HTMLInputElement>('First password');
  const next = () => screen.getByRole('button', { name: 'Next' });
  await user.type(field(), 'short');
  expect(screen.queryByText(/^Too short/)).toBeNull();
  await user.tab();
  expect(screen.getByText('Too short: 10 characters at least')).toBeTruthy();
  await user.click(next());
  expect(router.state.location.search).toEqual({ step: 'owner' });
  expect(screen.queryByRole('button', { name: /^Owner, done/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Make one' }));
  expect(screen.queryByText(/^Too short/)).toBeNull();
  expect(field().getAttribute('aria-invalid')).toBeNull();
  expect(screen.getByText(field().value)).toBeTruthy();
  const copied = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(screen.getByRole('button', { name: 'Copy the password' }));
  expect(copied).toHaveBeenLastCalledWith(field().value);
  await user.click(next());
  await waitFor(() => expect(router.state.location.search).toEqual({ step: 'review' }));
});

test('without a password nothing is sent', async () => {
  const seen = server({ 'GET /platform/v1/slugs/teahouse': free });
  const { user } = await show(<Page />);
  await user.type(screen.getByLabelText(/Name in English/), 'Teahouse');
  await user.type(screen.getByLabelText('Slug'), 'teahouse');
  await screen.findByText('free');
  for (let step = 0; step < 3; step++) await user.click(await screen.findByRole('button', { name: 'Next' }));
  await user.click(await screen.findByRole('button', { name: 'Provision' }));
  expect(seen.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('the password is shown once more after the provision, and kept nowhere', async () => {
  const answers = {
    'GET /platform/v1/slugs/teahouse': free,
    'POST /platform/v1/tenants': () => ({ status: 201, body: teahouse }),
    'POST /platform/v1/tenants/ten_1/check': () => ({ status: 202, body: {} }),
    'GET /platform/v1/tenants/ten_1': () => ({ body: teahouse }),
  };
  server(answers);
  const { user, router, unmount } = await show(<Page />);
  await user.type(screen.getByLabelText(/Name in English/), 'Teahouse');
  await user.type(screen.getByLabelText('Slug'), 'teahouse');
  await screen.findByText('free');
  for (let step = 0; step < 2; step++) await user.click(await screen.findByRole('button', { name: 'Next' }));
  await user.type(await screen.findByLabelText('Email'), 'owner@teahouse.example');
  await user.type(screen.getByLabelText('First password'), 'a first password');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  await user.click(await screen.findByRole('button', { name: 'Provision' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/tenants/ten_1/check'));
  const stored = [{ ...sessionStorage }, { ...localStorage }, router.state.location.state, router.state.location.href];
  expect(JSON.stringify(stored)).not.toContain('first password');
  unmount();
  const at = { at: '/tenants/ten_1/check', path: '/tenants/$id/check' };
  const page = await show(<CheckPage />, at);
  expect(await screen.findByText('a first password')).toBeTruthy();
  expect(screen.getByText(/^Tell owner@teahouse\.example/)).toBeTruthy();
  page.unmount();
  await show(<CheckPage />, at);
  await screen.findByText('It was never checked.');
  expect(screen.queryByText('a first password')).toBeNull();
});
