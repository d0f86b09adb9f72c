import { Icon } from '@souk/icons/react';
import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../base/words.tsx';
import css from './data.module.css';

export interface FileDropProps {
  label: string;
  /** Endings with their dot: `.csv`. */
  accept: readonly string[];
  /** In bytes. */
  most: number;
  onFile: (file: File) => void;
  hint?: ReactNode;
}

/** Takes one file, dropped or chosen, and says what is wrong with one that it does not take. */
export function FileDrop({ label, accept, most, onFile, hint }: FileDropProps): ReactNode {
  const words = useWords().file;
  const id = useId();
  const [over, setOver] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    const fits = accept.some((ending) => file.name.toLowerCase().endsWith(ending));
    const why = !fits
      ? words.wrongType({ types: accept.join(', ') })
      : file.size > most
        ? words.tooLarge({ size: size(most) })
        : null;
    setFailure(why);
    setName(why === null ? file.name : null);
    if (why === null) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the first is the field within.
    <div
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Icon name="import" size={20} />
      <strong>{label}</strong>
      <span>
        {words.drop} <label htmlFor={id}>{words.pick}</label>
      </span>
      <input
        id={id}
        type="file"
        accept={accept.join()}
        aria-describedby={`${id}hint`}
        onChange={(event) => {
          take(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <span id={`${id}hint`} role="status" className={failure === null ? undefined : css.bad}>
        {failure ?? name ?? hint}
      </span>
    </div>
  );
}

function size(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MB` : `${Math.floor(bytes / 1024)} KB`;
}
