import type { Bilingual } from '@souk/text';
import { inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { Say, useLanguage, useWords } from '../language.tsx';
import { ImageBox } from './image-box.tsx';
import { Price } from './price.tsx';
import css from './product-card.module.css';

export interface CardProduct {
  code: string;
  title: Bilingual;
  image?: string | null | undefined;
  currency: string;
  /** The lowest price, in minor units. */
  price_from?: number | null | undefined;
  /** The highest. */
  price_to?: number | null | undefined;
  in_stock: boolean;
}

interface ProductCardProps {
  product: CardProduct;
  href: string;
  /** Among the first on the page: its picture does not wait to be near. */
  eager?: boolean;
}

export function ProductCard({ product, href, eager = false }: ProductCardProps): JSX.Element {
  const words = useWords();
  const language = useLanguage();
  return (
    <a class={css.card} href={href}>
      <span class={css.picture} data-gone={product.in_stock ? undefined : ''}>
        <ImageBox src={product.image} name={inLanguage(product.title, language).text} eager={eager} />
        {!product.in_stock && <span class={css.gone}>{words.soldOut}</span>}
      </span>
      <span class={css.body}>
        <span class={css.title}>
          <Say text={product.title} />
        </span>
        {typeof product.price_from === 'number' && (
          <Price
            now={product.price_from}
            currency={product.currency}
            from={typeof product.price_to === 'number' && product.price_to > product.price_from}
          />
        )}
      </span>
    </a>
  );
}

export function ProductGrid({ children }: { children: JSX.Element[] }): JSX.Element {
  return (
    <ul class={css.grid}>
      {children.map((card) => (
        <li key={card.key}>{card}</li>
      ))}
    </ul>
  );
}
