import { id, listView, oneOf, period, text } from '@souk/view';

/** What each list can be asked, as its address says it: only what the API can answer. */

export const tenantsList = listView({
  filters: {
    q: text(100),
    status: oneOf('active', 'suspended', 'closed'),
    plan: oneOf('free', 'standard', 'enterprise'),
    jurisdiction: oneOf('CN', 'EU', 'US-direct-selling', 'none'),
  },
  sorts: ['id'],
  columns: ['name', 'slug', 'state', 'plan', 'jurisdiction', 'currency', 'zone', 'members', 'orders', 'last', 'since'],
  initial: {
    sort: { by: 'id', down: false },
    columns: ['name', 'slug', 'state', 'plan', 'jurisdiction', 'members', 'orders', 'last', 'since'],
    density: 44,
  },
});

export const auditList = listView({
  filters: { action: text(100), subject: id, operator: id, at: period },
  sorts: ['at'],
  columns: ['at', 'who', 'action', 'subject', 'detail', 'request'],
  initial: { sort: { by: 'at', down: true }, columns: ['at', 'who', 'action', 'subject', 'detail'], density: 36 },
});
