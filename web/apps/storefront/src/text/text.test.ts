import { faults } from '@souk/text/faults';
import { expect, test } from 'vitest';
import { accountWords } from './account.ts';
import { buyWords } from './buy.ts';
import { friendsWords } from './friends.ts';
import { goodsWords } from './goods.ts';
import { moneyWords } from './money.ts';
import { ordersWords } from './orders.ts';
import { shopWords } from './shop.ts';

test.each(Object.entries({ accountWords, buyWords, friendsWords, goodsWords, moneyWords, ordersWords, shopWords }))(
  'every sentence of %s keeps the rules of the house',
  (_, words) => {
    expect(faults(words)).toEqual([]);
  },
);
