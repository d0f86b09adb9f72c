import type { Language } from './language.ts';

/** A sentence: plain, or made of what it is told (`({ n }: { n: number }) => ...`). */
// biome-ignore lint/suspicious/noExplicitAny: each sentence names its own parameter; `Same` keeps it.
type Sentence = string | ((told: any) => string);

/** Sentences by name, in groups. */
export interface Sentences {
  readonly [name: string]: Sentence | Sentences;
}

/** What the other language must have: every sentence of the source, with the same parameters and no other. */
export type Same<Source> = {
  readonly [Name in keyof Source]: Source[Name] extends (told: infer Told) => string
    ? (told: Told) => string
    : Source[Name] extends string
      ? string
      : Same<Source[Name]>;
};

/** The words of one part of an app, in both languages. */
export type Dictionary<Source extends Sentences> = Readonly<Record<Language, Same<Source>>>;

/**
 * Joins the two languages. The Chinese sentences are the source of the type: a sentence that English lacks, has too
 * many or tells other things does not compile.
 *
 * ```ts
 * export const orderWords = dictionary(zh, en); // `const en: Same<typeof zh> = {...}`
 * orderWords[language].selected({ n: 2 });
 * ```
 */
export function dictionary<Source extends Sentences>(zh: Source, en: NoInfer<Same<Source>>): Dictionary<Source> {
  // The source has its own type by definition; the compiler cannot see that of a mapped one.
  return { 'zh-CN': zh as unknown as Same<Source>, en };
}

/** The forms that a language has: Chinese one, English two. */
export type Forms<L extends Language> = L extends 'en' ? { one: string; other: string } : { other: string };

const rules = new Map<Language, Intl.PluralRules>();

/** The form for `n`: `plural('en', n, { one: '1 order', other: `${n} orders` })`. */
export function plural<L extends Language>(language: L, n: number, forms: Forms<L>): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  const all: { one?: string; other: string } = forms;
  return (rule.select(n) === 'one' ? all.one : undefined) ?? all.other;
}

const numbers = new Map<Language, Intl.NumberFormat>();

/** A count with its separators: `1,284`. */
export function count(language: Language, n: number): string {
  const format = numbers.get(language) ?? new Intl.NumberFormat(language);
  numbers.set(language, format);
  return format.format(n);
}
