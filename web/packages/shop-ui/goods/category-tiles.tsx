import type { Bilingual } from '@souk/text';
import { inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { Say, useLanguage } from '../language.tsx';
import css from './category-tiles.module.css';

interface CategoryTilesProps {
  /** Nothing yet: their room is kept. */
  categories: readonly { code: string; name: Bilingual; image?: string | null | undefined }[] | undefined;
  href: (code: string) => string;
  /** Over several lines, on the page that has nothing else. */
  wrap?: boolean;
}

/** The gates of the arcade: one arch for each category. */
export function CategoryTiles({ categories, href, wrap }: CategoryTilesProps): JSX.Element {
  const language = useLanguage();
  return (
    <ul class={css.tiles} data-wrap={wrap ? '' : undefined}>
      {categories === undefined && <li class={css.waiting} />}
      {categories?.map((category, index) => (
        <li key={category.code}>
          <a class={css.tile} href={href(category.code)}>
            <span
              class={css.arch}
              data-tint={index % 4}
              data-picture={category.image ? '' : undefined}
              aria-hidden="true"
            >
              {category.image ? (
                <img src={category.image} alt="" width={64} height={64} decoding="async" />
              ) : (
                [...inLanguage(category.name, language).text][0]
              )}
            </span>
            <span class={css.name}>
              <Say text={category.name} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
