import type { MeResponse, Permission } from '@souk/api/merchant';
import { type Answers, type Asked, type ShowOptions, server as serverOf, show as showTo } from '@souk/console/testing';
import type { ReactNode } from 'react';
import { hereOf } from '../data/here.ts';

export { type Asked, motionless, pageOf, problem } from '@souk/console/testing';

const all: readonly Permission[] = [
  'orders:read',
  'orders:write',
  'money:read',
  'money:write',
  'catalogue:read',
  'catalogue:write',
  'members:read',
  'members:write',
  'members:rank',
  'apps:read',
  'apps:write',
  'settings:read',
  'settings:write',
  'staff:write',
  'export',
];

/** The owner of a shop, or somebody with these rights only. */
export function me(permissions: readonly Permission[] = all): MeResponse {
  return {
    id: 'stf_1',
    name: 'Lin Mei',
    email: 'mei@tea.example',
    role: 'owner',
    permissions: [...permissions],
    server_time: '2026-11-22T06:05:00Z',
    shop: {
      id: 'ten_1',
      slug: 'tea',
      name: { 'zh-CN': '茶铺', en: 'Tea House' },
      currency: 'CNY',
      time_zone: 'Asia/Shanghai',
      jurisdiction: 'CN',
      plan: 'standard',
      status: 'active',
      status_reason: '',
    },
  };
}

/** What nearly every page asks, where a test does not say otherwise. */
const usual: Answers = {
  'GET /merchant/v1/me/preferences': () => ({ body: { version: 0, preferences: {} } }),
  'GET /merchant/v1/views': () => ({ body: { items: [] } }),
};

/** Stands for the server: answers by method and path, remembers what it was asked. */
export function server(answers: Answers): Asked[] {
  return serverOf(answers, usual);
}

/** A part of the console as it stands in a page, in English and for the owner unless the test says otherwise. */
export function show(what: ReactNode, { who = me(), ...how }: ShowOptions & { who?: MeResponse } = {}) {
  return showTo(hereOf(who), what, how);
}
