import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../language.tsx';
import css from './gallery.module.css';
import { ImageBox } from './image-box.tsx';

/** The pictures of a product: swiped, or stepped through with the dots. */
export function Gallery({ images, name }: { images: readonly string[]; name: string }): JSX.Element {
  const words = useWords();
  const strip = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const show = (index: number) =>
    strip.current?.scrollTo({ left: index * strip.current.clientWidth, behavior: 'smooth' });
  if (images.length < 2) {
    return (
      <div class={css.gallery}>
        <ImageBox src={images[0]} name={name} alt={name} eager />
      </div>
    );
  }
  return (
    <div class={css.gallery}>
      <div
        ref={strip}
        class={css.strip}
        onScroll={(event) => setAt(Math.round(event.currentTarget.scrollLeft / event.currentTarget.clientWidth))}
      >
        {images.map((image, index) => (
          <div key={image} class={css.picture}>
            <ImageBox src={image} name={name} alt={name} eager={index === 0} />
          </div>
        ))}
      </div>
      <div class={css.dots}>
        {images.map((image, index) => (
          <button
            key={image}
            type="button"
            aria-label={words.picture({ n: index + 1, of: images.length })}
            aria-current={index === at ? 'true' : undefined}
            onClick={() => show(index)}
          />
        ))}
      </div>
    </div>
  );
}
