/** What of a product can be bought, as the API says it. */
export interface Variant {
  code: string;
  options: readonly { name: string; value: string }[];
  price: number;
  in_stock: boolean;
  few_left: boolean;
  /** How many, where they are few. */
  left?: number | null | undefined;
}

/** What is chosen so far: a value by the name of its property. */
export type Chosen = Readonly<Record<string, string>>;

/** The properties that tell variants apart, with their values in the order of the variants. */
export function propertiesOf(variants: readonly Variant[]): { name: string; values: string[] }[] {
  const found: { name: string; values: string[] }[] = [];
  for (const { name, value } of variants.flatMap((variant) => variant.options)) {
    const property = found.find((one) => one.name === name);
    if (!property) found.push({ name, values: [value] });
    else if (!property.values.includes(value)) property.values.push(value);
  }
  return found;
}

/** Whether something in stock has this value beside what is chosen of the other properties. */
export function isOffered(variants: readonly Variant[], chosen: Chosen, name: string, value: string): boolean {
  return variants.some((variant) => variant.in_stock && fits(variant, { ...chosen, [name]: value }));
}

/** The variant that is chosen, once every property is. */
export function variantOf(variants: readonly Variant[], chosen: Chosen): Variant | undefined {
  return variants.find((variant) => variant.options.every(({ name, value }) => chosen[name] === value));
}

/** What to begin with: the first variant in stock where there is no choice to make, else nothing. */
export function chosenAtFirst(variants: readonly Variant[]): Chosen {
  const [only, other] = variants.filter((variant) => variant.in_stock);
  return only && !other ? Object.fromEntries(only.options.map(({ name, value }) => [name, value])) : {};
}

function fits(variant: Variant, chosen: Chosen): boolean {
  return Object.entries(chosen).every(([name, value]) =>
    variant.options.some((option) => option.name === name && option.value === value),
  );
}
