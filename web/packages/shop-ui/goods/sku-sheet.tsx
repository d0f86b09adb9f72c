import { type Bilingual, inLanguage } from '@souk/text';
import type { ComponentChildren, JSX } from 'preact';
import { Stepper } from '../form/stepper.tsx';
import { Say, useLanguage, useWords } from '../language.tsx';
import { Sheet } from '../overlay/sheet.tsx';
import { Amount } from './amount.tsx';
import { ImageBox } from './image-box.tsx';
import { From } from './price.tsx';
import css from './sku-sheet.module.css';
import { type Chosen, isOffered, propertiesOf, type Variant, variantOf } from './variants.ts';

interface SkuSheetProps {
  title: Bilingual;
  image?: string | undefined;
  currency: string;
  variants: readonly Variant[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  quantity: number;
  onQuantity: (quantity: number) => void;
  /** In the place of the list's price: what this shopper pays, also before one is chosen. */
  price?: ComponentChildren;
  actions: ComponentChildren;
  onClose: () => void;
}

/** Which one, and how many. What cannot be had together stays visible and says so. */
export function SkuSheet(props: SkuSheetProps): JSX.Element {
  const { title, image, currency, variants, chosen, onChoose, quantity, onQuantity, price, actions, onClose } = props;
  const words = useWords();
  const name = inLanguage(title, useLanguage()).text;
  const variant = variantOf(variants, chosen);
  const lowest = Math.min(...variants.map((one) => one.price));
  return (
    <Sheet title={name} onClose={onClose} actions={actions}>
      <div class={css.head}>
        <div class={css.picture}>
          <ImageBox src={image} name={name} />
        </div>
        <div class={css.facts}>
          {price ?? (
            <From shown={!variant}>
              <Amount of={variant?.price ?? lowest} currency={currency} size="figure" tone="offer" />
            </From>
          )}
          {variant && <Stock variant={variant} />}
        </div>
      </div>
      {propertiesOf(variants).map((property) => (
        <fieldset key={property.key} class={css.property}>
          <legend>
            <Say text={property.text} />
          </legend>
          <div class={css.values}>
            {property.values.map((value) => {
              const offered = isOffered(variants, chosen, property.key, value.key);
              const pressed = chosen[property.key] === value.key;
              return (
                <button
                  key={value.key}
                  type="button"
                  class={css.value}
                  aria-pressed={pressed}
                  data-gone={offered ? undefined : ''}
                  onClick={() => onChoose(next(chosen, property.key, value.key))}
                >
                  <Say text={value.text} />
                  {!offered && <span class={css.goneWord}>{words.unavailable}</span>}
                </button>
              );
            })}
          </div>
        </fieldset>
      ))}
      <div class={css.quantity}>
        <span>{words.quantity}</span>
        <Stepper
          value={quantity}
          onChange={onQuantity}
          label={name}
          {...(variant?.left ? { max: variant.left } : {})}
        />
      </div>
    </Sheet>
  );
}

function Stock({ variant }: { variant: Variant }): JSX.Element | null {
  const words = useWords();
  if (!variant.in_stock) return <span class={css.gone}>{words.soldOut}</span>;
  if (!variant.few_left) return null;
  const left = typeof variant.left === 'number' ? words.onlyLeft({ n: variant.left }) : words.fewLeft;
  return <span class={css.few}>{left}</span>;
}

/** A second press on a value lets go of it. */
function next(chosen: Chosen, property: string, value: string): Chosen {
  if (chosen[property] !== value) return { ...chosen, [property]: value };
  return Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== property));
}
