import type { Sentences } from './dictionary.ts';
import { spacedByHand } from './spacing.ts';

/** A sentence that breaks a rule of the house. */
export interface Fault {
  /** Such as `zh-CN orders.empty`. */
  readonly where: string;
  readonly why: 'empty' | 'typed space between Han and Latin' | 'half-width stop after Han' | 'not our voice';
}

/** For a test of each dictionary: its sentences that break a rule. Those with parameters are made with samples. */
export function faults(words: { readonly 'zh-CN': object; readonly en: object }): Fault[] {
  const found: Fault[] = [];
  for (const language of ['zh-CN', 'en'] as const) {
    for (const [name, text] of sentences(words[language] as Sentences)) {
      const why = wrong(text, language === 'zh-CN');
      if (why) found.push({ where: `${language} ${name}`, why });
    }
  }
  return found;
}

function wrong(text: string, chinese: boolean): Fault['why'] | undefined {
  if (text.trim() === '') return 'empty';
  if (/[!！]|\boops\b|\bplease\b|您好|哎呀/i.test(text)) return 'not our voice';
  if (!chinese) return undefined;
  if (spacedByHand(text)) return 'typed space between Han and Latin';
  return /\p{Script=Han}[,;?]|\p{Script=Han}\.(?!\w)/u.test(text) ? 'half-width stop after Han' : undefined;
}

function* sentences(words: Sentences, path = ''): Generator<[string, string]> {
  for (const [name, value] of Object.entries(words)) {
    if (typeof value === 'string') yield [path + name, value];
    else if (typeof value === 'function') yield [path + name, value(sample)];
    else yield* sentences(value, `${path}${name}.`);
  }
}

/** Stands for whatever a sentence is told. */
const sample: unknown = new Proxy({}, { get: () => 7 });
