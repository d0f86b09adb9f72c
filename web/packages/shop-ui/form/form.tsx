import { isIme } from '@souk/text';
import { type ComponentChildren, createContext, type JSX } from 'preact';
import css from './form.module.css';
import { useOnce } from './once.ts';

export const FormBusy = createContext(false);

interface FormProps {
  label: string;
  onSubmit: () => unknown;
  children: ComponentChildren;
}

/** A form that is sent once, and never by the Enter that confirms a Chinese candidate. */
export function Form({ label, onSubmit, children }: FormProps): JSX.Element {
  const { run, busy } = useOnce(onSubmit);
  return (
    <form
      class={css.form}
      aria-label={label}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isIme(event)) event.preventDefault();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <FormBusy.Provider value={busy}>{children}</FormBusy.Provider>
    </form>
  );
}
