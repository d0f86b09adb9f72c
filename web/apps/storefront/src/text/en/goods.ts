import { plural, type Same } from '@souk/text';
import type { zh } from '../zh-CN/goods.ts';

export const en: Same<typeof zh> = {
  home: 'Home',
  newest: 'New',
  all: 'All products',
  categories: 'Categories',
  sort: 'Order',
  sorts: { newest: 'Newest', price: 'Price, low to high', 'price-desc': 'Price, high to low' },
  noProducts: 'The shop has nothing on sale yet',
  noneInCategory: 'Nothing in this category yet',
  noneFound: ({ words }) => `Nothing found for “${words}”`,
  clear: 'Clear the search',
  searchTitle: 'Search',
  product: 'Product',
  choose: 'Choose',
  chosen: 'Chosen',
  pieces: ({ n }) => plural('en', n, { one: '1 piece', other: `${n} pieces` }),
  addToCart: 'Add to cart',
  buyNow: 'Buy now',
  added: 'In your cart',
  soldOut: 'Sold out',
  chooseFirst: 'Choose one first',
};
