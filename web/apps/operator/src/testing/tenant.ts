import type { TenantPageResponse } from '@souk/api/platform';

/** A tenant that sells. */
export const teahouse: TenantPageResponse = {
  id: 'ten_1',
  slug: 'teahouse',
  name: { 'zh-CN': '茶馆', en: 'Teahouse' },
  currency: 'CNY',
  time_zone: 'Asia/Shanghai',
  jurisdiction: 'CN',
  plan: 'standard',
  status: 'active',
  status_reason: '',
  settings: {},
  version: 1,
  created_at: '2026-11-01T06:05:00Z',
  domains: ['tea.example.com'],
  figures: {
    members: { count: 12, capped: false },
    orders_30_days: { count: 10_000, capped: true },
    last_order_at: null,
  },
  owners: [{ name: 'Wang Fang', email: 'owner@teahouse.example' }],
  addresses: ['teahouse.localhost', 'teahouse.souk.example'],
  placement: { engine: 'postgres' },
  usage: { apps: 2, domains: 1, staff: 3 },
  limits: { plan: 'standard', apps: 50, domains: 10, staff: 100, requests_per_minute: 60_000 },
};
