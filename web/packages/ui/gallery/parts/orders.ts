import { type Minor, minor } from '@souk/money';
import { type Instant, instant, minute } from '@souk/time';

export interface Order {
  id: string;
  number: string;
  at: Instant;
  member: readonly [string, string];
  items: readonly [string, string];
  paid: Minor;
  given: Minor | null;
  state: 'to-ship' | 'shipped' | 'held' | 'done';
}

const members = [
  ['赵一', 'Zhao Yi'],
  ['李娜', 'Li Na'],
  ['王敏', 'Wang Min'],
  ['孙乐', 'Sun Le'],
  ['吴琪', 'Wu Qi'],
  ['陈慧', 'Chen Hui'],
] as const;
const items = [
  ['西湖龙井250克 ×1', 'Longjing 250 g ×1'],
  ['盖碗 ×2', 'Gaiwan ×2'],
  ['安吉白茶礼盒 ×1', 'Anji white, gift box ×1'],
  ['正山小种100克 ×3', 'Lapsang 100 g ×3'],
] as const;
const states = ['to-ship', 'to-ship', 'shipped', 'done', 'held'] as const;

const from = instant('2026-11-22T06:05:00Z');

/** So many believable orders, always the same. */
export function orders(n: number): readonly Order[] {
  return Array.from({ length: n }, (_, i) => ({
    id: `ord_${i}`,
    number: `#${88231 - i}`,
    at: instant(from - i * 7 * minute),
    member: members[(i * 5) % members.length] ?? members[0],
    items: items[(i * 3) % items.length] ?? items[0],
    paid: minor(6200 + ((i * 7919) % 240) * 100),
    given: i % 4 === 3 ? null : minor(((i * 104729) % 4000) + 100),
    state: states[i % states.length] ?? 'done',
  }));
}
