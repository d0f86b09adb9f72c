import { Icon } from '@souk/icons/react';
import { type ReactNode, useEffect, useState } from 'react';
import { useAnnounce } from '../base/live.tsx';
import { useWords } from '../base/words.tsx';
import css from './CopyText.module.css';

export interface CopyTextProps {
  text: string;
  /** What the button does, when the text alone does not say it. */
  label?: string;
  code?: boolean;
  /** Shown instead of the whole text. */
  short?: string;
}

/** A text that is often needed elsewhere, with its button. */
export function CopyText({ text, label, code, short }: CopyTextProps): ReactNode {
  const words = useWords();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <span className={css.copy}>
      <bdi className={code ? css.code : undefined} title={short === undefined ? undefined : text}>
        {short ?? text}
      </bdi>
      <button
        type="button"
        className={css.button}
        aria-label={label ?? `${words.copy} ${short ?? text}`}
        onClick={() => {
          void navigator.clipboard?.writeText(text).then(() => {
            setCopied(true);
            announce(words.copied);
          });
        }}
      >
        <Icon name={copied ? 'check' : 'copy'} size={14} />
      </button>
    </span>
  );
}
