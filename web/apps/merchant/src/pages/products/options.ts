import type { SkuOption } from '@souk/api/merchant';
import type { Language } from '@souk/text';

/** Options in one language, one a line: `Colour: red`. */
export function optionLines(options: readonly SkuOption[], lang: Language): string {
  const lines = options.map(({ name, value }) => [name[lang] ?? '', value[lang] ?? '']);
  return lines.some(([name, value]) => name || value)
    ? lines.map(([name, value]) => (name || value ? `${name}: ${value}` : '')).join('\n')
    : '';
}

/** Options from what is written in each language: a line of one stands beside the same line of the other. */
export function readOptions(zh: string, en: string): SkuOption[] {
  const [ofZh, ofEn] = [pairsOf(zh), pairsOf(en)];
  return Array.from({ length: Math.max(ofZh.length, ofEn.length) }, (_, at) => {
    const [chinese = nothing, english = nothing] = [ofZh[at], ofEn[at]];
    return {
      name: { 'zh-CN': chinese.name, en: english.name },
      value: { 'zh-CN': chinese.value, en: english.value },
    };
  }).filter(({ name, value }) => [name, value].some((text) => text['zh-CN'] !== '' || text.en !== ''));
}

const nothing = { name: '', value: '' };

function pairsOf(text: string): { name: string; value: string }[] {
  return text.split('\n').map((line) => {
    const [name = '', ...value] = line.split(/[:：]/);
    return { name: name.trim(), value: value.join(':').trim() };
  });
}
