import type { OperatorMeResponse } from '@souk/api/platform';
import { type ShowOptions, show as showTo } from '@souk/console/testing';
import type { ReactNode } from 'react';
import { hereOf } from '../data/here.ts';

export { type Asked, pageOf, problem, server } from '@souk/console/testing';

/** Who runs the platform in a test. */
export const lin: OperatorMeResponse = {
  id: 'opr_1',
  name: 'Lin Mei',
  email: 'mei@souk.example',
  status: 'active',
  created_at: '2026-01-02T06:05:00Z',
  server_time: '2026-11-22T06:05:00Z',
};

/** A part of the console as it stands in a page, in English unless the test says otherwise. */
export function show(what: ReactNode, how: ShowOptions = {}) {
  return showTo(hereOf(lin), what, { ...how, delay: null });
}
