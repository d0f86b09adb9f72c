import { answer, api } from './client.ts';
import { type Resource, useResource } from './resource.ts';
import type { PaymentMethod, PaymentStep } from './types.ts';

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

/** How long until it is asked again, in milliseconds: as the server says, and never once it is final. */
export function paceOf(step: PaymentStep): number | null {
  return step.poll_after_ms ?? null;
}

/** The ways to pay that the shop offers, in its order. */
export function usePaymentMethods(): Resource<{ items: PaymentMethod[] }> {
  return useResource('payment-methods', () => answer(api.GET('/storefront/v1/payment-methods')), { fresh: 60_000 });
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
    { fresh: 500, pace: paceOf },
  );
  return { ...resource, asked: count };
}

const counts = new Map<string, number>();
