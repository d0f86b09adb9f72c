import { type Bilingual, inLanguage } from '@souk/text';
import type { JSX } from 'preact';
import { useLanguage } from '../language.tsx';
import css from './paragraphs.module.css';

/** A longer text of the shop: paragraphs between empty lines, its own line breaks kept, no markup. */
export function Paragraphs({ text }: { text: Bilingual }): JSX.Element {
  const language = useLanguage();
  const { text: said, lang } = inLanguage(text, language);
  const parts = said.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return (
    <div class={css.paragraphs} lang={lang === language ? undefined : lang}>
      {parts.map((part, index) => (
        <p key={index}>
          <bdi>{part.trim()}</bdi>
        </p>
      ))}
    </div>
  );
}
