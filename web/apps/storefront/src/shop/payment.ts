import { answer, api } from './client.ts';
import { type Resource, useResource } from './resource.ts';
import type { PaymentStep } from './types.ts';

/** What the page may say. Only the server's `paid` is success; silence, a lost network and time are not. */
export type Verdict = 'asking' | 'waiting' | 'paid' | 'closed' | 'quarantined';

export function verdictOf(step: PaymentStep | undefined): Verdict {
  switch (step?.payment.state) {
    case 'paid':
    case 'closed':
    case 'quarantined':
      return step.payment.state;
    case 'created':
    case 'pending':
    case 'unknown':
      return 'waiting';
    default:
      return 'asking';
  }
}

/** How long until it is asked again, in milliseconds: soon at first, calmly later, never once it is final. */
export function paceOf(step: PaymentStep, asked: number): number | null {
  if (verdictOf(step) !== 'waiting') return null;
  // Who pays by hand waits for a person.
  if (step.action?.type === 'manual') return 30_000;
  return Math.min(1_000 * 1.5 ** asked, 15_000);
}

/** A payment that is asked about until it is final. */
export function usePayment(id: string | null): Resource<PaymentStep> & { asked: number } {
  const count = counts.get(id ?? '') ?? 0;
  const resource = useResource(
    id && `payment:${id}`,
    () => {
      counts.set(id ?? '', (counts.get(id ?? '') ?? 0) + 1);
      return answer(api.GET('/storefront/v1/payments/{id}', { params: { path: { id: id ?? '' } } }));
    },
    { fresh: 500, pace: (step) => paceOf(step, counts.get(id ?? '') ?? 0) },
  );
  return { ...resource, asked: count };
}

const counts = new Map<string, number>();
