import { id, listView, oneOf, period, range, text, yesNo } from '@souk/view';

/** What each list can be asked, as its address says it: only what the API can answer. */

export const ordersList = listView({
  filters: {
    q: text(),
    view: oneOf('to-ship', 'shipped', 'after-sale', 'held', 'unpaid'),
    state: oneOf('placed', 'paid', 'cancelled', 'refunded'),
    fulfilment: oneOf('unfulfilled', 'shipped', 'received', 'closed'),
    placed: period,
    paid: range,
    app: id,
    member: id,
  },
  sorts: ['placed', 'paid'],
  columns: [
    'number',
    'placed',
    'member',
    'recipient',
    'items',
    'paid',
    'given',
    'discount',
    'refunded',
    'state',
    'apps',
  ],
  initial: {
    sort: { by: 'placed', down: true },
    columns: ['number', 'placed', 'member', 'items', 'paid', 'given', 'state', 'apps'],
    density: 36,
  },
});

export const afterSalesList = listView({
  filters: { state: oneOf('asked', 'approved', 'refused', 'refunded', 'withdrawn') },
  sorts: ['asked'],
  columns: ['order', 'asked', 'member', 'amount', 'reason', 'words', 'state', 'acts'],
  initial: {
    sort: { by: 'asked', down: true },
    columns: ['order', 'asked', 'member', 'amount', 'reason', 'words', 'state', 'acts'],
    density: 44,
  },
});

export const membersList = listView({
  filters: { search: text(), status: oneOf('active', 'blocked'), rank: id },
  sorts: ['joined', 'name'],
  columns: [
    'name',
    'no',
    'login',
    'rank',
    'directs',
    'orders',
    'pending',
    'available',
    'labels',
    'code',
    'joined',
    'status',
  ],
  initial: {
    sort: { by: 'joined', down: true },
    columns: ['name', 'no', 'login', 'rank', 'directs', 'orders', 'available', 'joined', 'status'],
    density: 36,
  },
});

export const productsList = listView({
  filters: { q: text(), status: oneOf('draft', 'active', 'archived'), category: id, low: yesNo },
  sorts: ['updated', 'title', 'stock', 'price'],
  columns: ['title', 'code', 'price', 'stock', 'skus', 'category', 'updated', 'status'],
  initial: {
    sort: { by: 'updated', down: true },
    columns: ['title', 'code', 'price', 'stock', 'skus', 'category', 'status'],
    density: 44,
  },
});

export const entriesList = listView({
  filters: { period, member: id, order: id },
  sorts: ['at'],
  columns: ['at', 'reason', 'from', 'to', 'amount', 'cause'],
  initial: {
    sort: { by: 'at', down: false },
    columns: ['at', 'reason', 'from', 'to', 'amount', 'cause'],
    density: 36,
  },
});

export const withdrawalsList = listView({
  filters: { state: oneOf('requested', 'approved', 'paid', 'refused', 'failed', 'cancelled'), member: id },
  sorts: ['requested'],
  columns: ['member', 'amount', 'look', 'destination', 'requested', 'state', 'note', 'acts'],
  initial: {
    sort: { by: 'requested', down: true },
    columns: ['member', 'amount', 'look', 'destination', 'requested', 'state', 'acts'],
    density: 44,
  },
});

export const paymentsList = listView({
  filters: { state: oneOf('created', 'pending', 'unknown', 'paid', 'closed', 'quarantined') },
  sorts: ['created'],
  columns: ['no', 'created', 'provider', 'amount', 'state', 'left', 'error', 'acts'],
  initial: {
    sort: { by: 'created', down: true },
    columns: ['no', 'created', 'provider', 'amount', 'state', 'error', 'acts'],
    density: 36,
  },
});

export const auditList = listView({
  filters: { action: text(100), subject: id },
  sorts: ['at'],
  columns: ['at', 'who', 'action', 'subject', 'detail', 'request'],
  initial: { sort: { by: 'at', down: true }, columns: ['at', 'who', 'action', 'subject', 'detail'], density: 36 },
});

export const appsList = listView({
  filters: { q: text(), shelf: id, state: oneOf('installed', 'new') },
  sorts: ['name', 'gives'],
  columns: ['name'],
  initial: { sort: { by: 'name', down: false }, columns: ['name'], density: 44 },
});

export const runsList = listView({
  filters: { failed: yesNo },
  sorts: ['at'],
  columns: ['at', 'hook', 'outcome', 'ops', 'fuel', 'micros', 'settings', 'event'],
  initial: {
    sort: { by: 'at', down: true },
    columns: ['at', 'hook', 'outcome', 'ops', 'fuel', 'micros', 'settings'],
    density: 36,
  },
});
