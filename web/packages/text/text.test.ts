import { describe, expect, expectTypeOf, test } from 'vitest';
import { faults } from './faults.ts';
import {
  bestLanguage,
  contained,
  count,
  dictionary,
  inLanguage,
  type Language,
  languageChoice,
  plural,
  type Same,
  spacedByHand,
  thinSpaced,
} from './index.ts';

const zh = {
  title: '订单',
  empty: { said: '还没有订单' },
  selected: ({ n }: { n: number }) => `已选${n}笔`,
};
const en: Same<typeof zh> = {
  title: 'Orders',
  empty: { said: 'No order yet' },
  selected: ({ n }) => plural('en', n, { one: '1 selected', other: `${count('en', n)} selected` }),
};

describe('a dictionary', () => {
  test('says a sentence in both languages', () => {
    const words = dictionary(zh, en);
    expect(words['zh-CN'].selected({ n: 1284 })).toBe('已选1284笔');
    expect([1, 2, 1284].map((n) => words.en.selected({ n }))).toEqual(['1 selected', '2 selected', '1,284 selected']);
    expectTypeOf(words.en.selected).parameter(0).toEqualTypeOf<{ n: number }>();
  });

  test('does not compile without a sentence, with one too many, or with other parameters', () => {
    // @ts-expect-error `empty` and `selected` are missing.
    dictionary(zh, { title: 'Orders' });
    // @ts-expect-error There is no `more`.
    dictionary(zh, { ...en, more: 'More' } satisfies Same<typeof zh>);
    // @ts-expect-error `selected` is told `n`.
    dictionary(zh, { ...en, selected: ({ m }: { m: number }) => `${m}` });
    // @ts-expect-error English has two forms.
    plural('en', 1, { other: 'orders' });
  });

  test('is told which of its sentences break a rule', () => {
    expect(faults(dictionary(zh, en))).toEqual([]);
    const bad = dictionary(
      { a: '', b: '打开 App', c: '好,的', d: '完成！', e: '好。' },
      { a: 'a', b: 'b', c: 'Oops', d: 'd', e: ' ' },
    );
    expect(faults(bad).map(({ where, why }) => `${where}: ${why}`)).toEqual([
      'zh-CN a: empty',
      'zh-CN b: typed space between Han and Latin',
      'zh-CN c: half-width stop after Han',
      'zh-CN d: not our voice',
      'en c: not our voice',
      'en e: empty',
    ]);
  });
});

describe('the language', () => {
  test.each<[string[], Language]>([
    [[], 'zh-CN'],
    [['zh-TW', 'en'], 'zh-CN'],
    [['en-GB', 'zh'], 'en'],
    [['fr', 'zh-Hans-CN'], 'zh-CN'],
    [['fr'], 'en'],
  ])('of somebody who reads %j is %s', (wanted, language) => expect(bestLanguage(wanted)).toBe(language));

  test('is kept, told to the page and to whoever listens', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, v: string) => void kept.set(key, v),
    };
    const root = { lang: '' };
    const choice = languageChoice({ root, storage, wanted: ['zh-CN'] });
    let changes = 0;
    const end = choice.subscribe(() => changes++);
    choice.choose('en');
    choice.choose('en');
    end();
    choice.choose('zh-CN');
    choice.choose('en');
    expect([choice.current(), root.lang, changes]).toEqual(['en', 'en', 1]);
    expect(languageChoice({ root, storage, wanted: ['zh-CN'] }).current()).toBe('en');
  });

  test('is chosen although storage is forbidden', () => {
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    const choice = languageChoice({
      root: { lang: '' },
      storage: { getItem: forbidden, setItem: forbidden },
      wanted: ['en'],
    });
    choice.choose('zh-CN');
    expect(choice.current()).toBe('zh-CN');
  });

  test('of a text of the API is named, also where the other one stands in', () => {
    expect(inLanguage({ 'zh-CN': '茶', en: 'Tea' }, 'en')).toEqual({ text: 'Tea', lang: 'en' });
    expect(inLanguage({ 'zh-CN': '茶', en: '' }, 'en')).toEqual({ text: '茶', lang: 'zh-CN' });
    expect(inLanguage({}, 'en')).toEqual({ text: '', lang: 'en' });
  });
});

test('a thin space stands between Han and Latin', () => {
  expect(thinSpaced('买2件Tea，共¥59')).toBe('买\u20092\u2009件\u2009Tea，共\u2009¥59');
  expect([spacedByHand('买 2 件'), spacedByHand('买2件 新品')]).toEqual([true, false]);
});

test('text from outside turns nothing around and stays on its line', () => {
  expect(contained('a\u202Eb\n\u2066c\u0007👩‍👩‍👧')).toBe('\u2068a b c 👩‍👩‍👧\u2069');
});
