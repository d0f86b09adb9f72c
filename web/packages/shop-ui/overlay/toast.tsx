import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import css from './toast.module.css';

let show: (text: string) => void = () => {};

/** Says something for some seconds. What matters stands on the page too. */
export function toast(text: string): void {
  show(text);
}

/** Where toasts appear: once in the page, always there, so that they are heard. */
export function Toaster(): JSX.Element {
  const [said, setSaid] = useState<{ text: string; no: number }>({ text: '', no: 0 });
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    show = (text) => setSaid((before) => ({ text, no: before.no + 1 }));
    return () => {
      show = () => {};
    };
  }, []);
  useEffect(() => {
    if (said.text === '' || paused) return;
    const timer = setTimeout(() => setSaid({ text: '', no: said.no }), 3200);
    return () => clearTimeout(timer);
  }, [said, paused]);
  return (
    <div
      class={css.place}
      role="status"
      aria-live="polite"
      onMouseEnter={() => setPaused(true)}
      onMouseLeave={() => setPaused(false)}
    >
      {said.text !== '' && (
        <span key={said.no} class={css.toast}>
          {said.text}
        </span>
      )}
    </div>
  );
}
