import { isIme } from '@souk/text';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../base/words.tsx';
import css from './form.module.css';

/** One mistake of the server's problem: a pointer into the body and a sentence. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

interface FormState {
  idOf: (name: string) => string;
  problemOf: (name: string) => string | undefined;
  /** A field tells its label, for the summary. */
  named: (name: string, label: string) => () => void;
}

const FormContext = createContext<FormState | null>(null);

export function useFormState(): FormState | null {
  return useContext(FormContext);
}

const none: ReadonlySet<string> = new Set();
const noProblems: readonly FieldProblem[] = [];

/**
 * Goes to the first field whose text is no value, and says so. Such a field tells its page "nothing", and nobody may save
 * nothing where something was typed.
 */
export function focusUnreadable(): boolean {
  const field = document.querySelector<HTMLElement>('[data-unreadable]');
  if (field === null) return false;
  // Leaving a field is when it says what is wrong.
  field.focus();
  field.blur();
  field.focus();
  return true;
}

export interface FormProps {
  onSubmit: () => void;
  /** From the problem that answered the last try; a new list takes the focus to the summary. */
  problems?: readonly FieldProblem[] | undefined;
  label?: string;
  children?: ReactNode;
}

/** One column of fields. A field whose `name` is a pointer shows the server's mistake at that place. */
export function Form({ onSubmit, problems = noProblems, label, children }: FormProps): ReactNode {
  const id = useId();
  const [labels, setLabels] = useState<Readonly<Record<string, string>>>({});
  // Fields that were changed since: what the server said of them is no longer about what stands there.
  const [changed, setChanged] = useState<ReadonlySet<string>>(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer begins anew.
  useEffect(() => setChanged(none), [problems]);
  const named = useCallback((name: string, text: string) => {
    setLabels((all) => ({ ...all, [name]: text }));
    return () => setLabels(({ [name]: _, ...rest }) => rest);
  }, []);
  const state = useMemo<FormState>(
    () => ({
      idOf: (name) => `${id}${name}`,
      problemOf: (name) =>
        changed.has(id + name) ? undefined : problems.find((problem) => problem.pointer === name)?.detail,
      named,
    }),
    [id, problems, changed, named],
  );
  return (
    <FormContext.Provider value={state}>
      <form
        className={css.form}
        noValidate
        aria-label={label}
        onSubmit={(event) => {
          event.preventDefault();
          if (!focusUnreadable()) onSubmit();
        }}
        onInput={(event) => {
          const field = (event.target as HTMLElement).id;
          setChanged((all) => (all.has(field) ? all : new Set(all).add(field)));
        }}
        onKeyDown={(event) => {
          // Enter that takes a candidate of the input method submits nothing.
          if (event.key === 'Enter' && isIme(event)) event.preventDefault();
        }}
      >
        <ErrorSummary problems={problems} labels={labels} idOf={state.idOf} />
        {children}
      </form>
    </FormContext.Provider>
  );
}

interface ErrorSummaryProps {
  problems: readonly FieldProblem[];
  labels: Readonly<Record<string, string>>;
  idOf: (name: string) => string;
}

/** All mistakes at once, each a way to its field. Also those of which no field knows. */
function ErrorSummary({ problems, labels, idOf }: ErrorSummaryProps): ReactNode {
  const words = useWords().form;
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  // What is said of the whole and not of a field is no field to mend.
  const fields = problems.filter(({ pointer }) => pointer !== '').length;
  const title = fields === 0 ? undefined : words.errors({ n: fields });
  return (
    <section className={css.summary} ref={box} tabIndex={-1} aria-label={title ?? problems[0]?.detail}>
      {title === undefined ? null : <h2>{title}</h2>}
      <ul>
        {problems.map(({ pointer, detail }) => (
          <li key={pointer + detail}>
            {labels[pointer] === undefined ? (
              detail
            ) : (
              <a
                href={`#${idOf(pointer)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(idOf(pointer))?.focus();
                }}
              >
                {labels[pointer]}: {detail}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
