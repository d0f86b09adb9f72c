import type { Bilingual } from '@souk/text';

/** What of a product can be bought, as the API says it. */
export interface Variant {
  code: string;
  options: readonly { name: Bilingual; value: Bilingual }[];
  price: number;
  in_stock: boolean;
  few_left: boolean;
  /** How many, where they are few. */
  left?: number | null | undefined;
}

/** A property or a value; its key is the same in every language. */
export interface Named {
  key: string;
  text: Bilingual;
}

/** What is chosen so far: the key of a value by the key of its property. */
export type Chosen = Readonly<Record<string, string>>;

/** The properties that tell variants apart, with their values in the order of the variants. */
export function propertiesOf(variants: readonly Variant[]): (Named & { values: Named[] })[] {
  const found = new Map<string, Named & { values: Named[] }>();
  for (const option of variants.flatMap((variant) => variant.options)) {
    const [name, value] = [named(option.name), named(option.value)];
    const property = found.get(name.key) ?? { ...name, values: [] };
    found.set(name.key, property);
    if (!property.values.some(({ key }) => key === value.key)) property.values.push(value);
  }
  return [...found.values()];
}

/** Whether something in stock has this value beside what is chosen of the other properties. */
export function isOffered(variants: readonly Variant[], chosen: Chosen, property: string, value: string): boolean {
  return variants.some((variant) => variant.in_stock && fits(variant, { ...chosen, [property]: value }));
}

/** The variant that is chosen, once every property is. */
export function variantOf(variants: readonly Variant[], chosen: Chosen): Variant | undefined {
  return variants.find((variant) => keysOf(variant).every(([property, value]) => chosen[property] === value));
}

/** What to begin with: the first variant in stock where there is no choice to make, else nothing. */
export function chosenAtFirst(variants: readonly Variant[]): Chosen {
  const [only, other] = variants.filter((variant) => variant.in_stock);
  return only && !other ? Object.fromEntries(keysOf(only)) : {};
}

function fits(variant: Variant, chosen: Chosen): boolean {
  const keys = keysOf(variant);
  return Object.entries(chosen).every(([property, value]) =>
    keys.some(([theirs, is]) => theirs === property && is === value),
  );
}

function keysOf({ options }: Variant): [string, string][] {
  return options.map(({ name, value }) => [named(name).key, named(value).key]);
}

function named(text: Bilingual): Named {
  const texts = [text['zh-CN'] ?? '', text.en ?? ''];
  return { key: texts[0] === texts[1] ? String(texts[0]) : JSON.stringify(texts), text };
}
