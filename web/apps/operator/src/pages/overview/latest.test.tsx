import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { server, show } from '../../testing/console.tsx';
import { Latest } from './latest.tsx';

const entry = (id: string, action: string, subject: string, subject_name: string | null = null) => ({
  id,
  action,
  subject,
  subject_name,
  actor: 'start',
  operator: null,
  at: '2026-11-22T06:05:00Z',
  detail: {},
  request_id: '',
});

test('each change says what it was about, leads there, and sets apart who did it', async () => {
  const items = [
    entry('aud_1', 'app.published', 'member-price'),
    entry('aud_2', 'tenant.provisioned', 'ten_1', 'demo'),
    entry('aud_3', 'operator.signed-in', 'opr_1', 'Lin Mei'),
  ];
  server({ 'GET /platform/v1/audit': () => ({ body: { items, next: null } }) });
  await show(<Latest />);
  expect(await screen.findByText('published an app')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'member-price' }).getAttribute('href')).toBe('/apps/member-price');
  expect(screen.getByRole('link', { name: 'demo' }).getAttribute('href')).toBe('/tenants/ten_1');
  expect(screen.getAllByText('by start').length).toBe(2);
  expect(screen.queryByText('signed in')).toBeNull();
});
