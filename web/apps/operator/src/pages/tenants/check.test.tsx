import type { CheckStepResponse, TenantCheckResponse } from '@souk/api/platform';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { problem, server, show } from '../../testing/console.tsx';
import { teahouse } from '../../testing/tenant.ts';
import { CheckCard } from './checkCard.tsx';
import { CheckSteps } from './checkSteps.tsx';
import { useCheck } from './useCheck.ts';

const step = (name: CheckStepResponse['step'], state: CheckStepResponse['state'], detail: string | null = null) => ({
  step: name,
  state,
  detail,
  at: state === 'waiting' ? null : '2026-11-22T06:05:00Z',
});

const failed: TenantCheckResponse = {
  state: 'failed',
  started_at: '2026-11-22T06:05:00Z',
  ended_at: '2026-11-22T06:05:20Z',
  steps: [step('order', 'done'), step('payment', 'failed', 'The notice did not come.'), step('refund', 'waiting')],
};

test('a failed check says which step failed and why, and what was not begun', async () => {
  server({});
  await show(<CheckSteps check={failed} />);
  const [order, payment, refund] = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(order).toContain('done');
  expect(payment).toContain('The notice did not come.');
  expect(payment).toContain('failed');
  expect(refund).toContain('not begun');
});

test('a tenant that was never checked offers it', async () => {
  server({});
  await show(<CheckCard tenant={teahouse} />);
  expect((await screen.findByRole('link', { name: 'Run the check' })).getAttribute('href')).toContain('ten_1/check');
});

function Runs() {
  const { read, run } = useCheck('ten_1');
  return (
    <>
      <button type="button" onClick={() => void run()}>
        run
      </button>
      <output>{read.data?.state}</output>
    </>
  );
}

test('a check that runs is watched until it ended', async () => {
  let reads = 0;
  let begun = false;
  const states = ['running', 'running', 'passed'];
  server({
    'GET /platform/v1/tenants/ten_1/check': () => {
      if (!begun) return { status: 404, body: problem('not-found', 404) };
      reads += 1;
      return { body: { ...failed, state: states[Math.min(reads, 3) - 1] } };
    },
    'POST /platform/v1/tenants/ten_1/check': () => {
      begun = true;
      return { status: 202, body: { ...failed, state: 'running' } };
    },
  });
  const { user } = await show(<Runs />);
  await user.click(screen.getByRole('button', { name: 'run' }));
  await waitFor(() => expect(screen.getByText('passed')).toBeTruthy(), { timeout: 5000 });
  expect(reads).toBe(3);
  await new Promise((done) => setTimeout(done, 1300));
  expect(reads).toBe(3);
});
