import { Icon } from '@souk/icons/react';
import {
  type CSSProperties,
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useKeys } from '../base/keys.ts';
import { useAnnounce } from '../base/live.tsx';
import { useWords } from '../base/words.tsx';
import css from './act.module.css';

export interface Toast {
  text: string;
  /** Takes back what was done. */
  undo?: () => void;
  /** Another action, instead of undo. */
  action?: { label: string; run: () => void };
  /** What could not be done interrupts the reader. */
  failed?: boolean;
}

interface Shown extends Toast {
  no: number;
}

interface Toasts {
  show: (toast: Toast) => void;
  /** All of this visit, newest first: the bell keeps them. */
  past: readonly PastToast[];
}

/** A toast, and when it was said. */
interface PastToast extends Toast {
  no: number;
  at: number;
}

const ToastContext = createContext<Toasts>({ show: () => {}, past: [] });

/** Says what was just done, and offers to undo it for eight seconds. */
export function useToasts(): Toasts {
  return useContext(ToastContext);
}

/** How long a toast stays, in milliseconds. Pointing at it or being in it stops the time for all. */
export const toastLife = 8000;

export function ToastHost({ children }: { children: ReactNode }): ReactNode {
  const words = useWords();
  const announce = useAnnounce();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const [past, setPast] = useState<readonly PastToast[]>([]);
  const [paused, setPaused] = useState(false);
  const no = useRef(0);
  const region = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement | null>(null);

  const show = useCallback(
    (toast: Toast) => {
      no.current += 1;
      const next = { ...toast, no: no.current };
      setShown((all) => [...all.slice(-2), next]);
      setPast((all) => [{ ...next, at: Date.now() }, ...all].slice(0, 50));
      announce(toast.text, toast.failed ? 'assertive' : 'polite');
    },
    [announce],
  );

  const drop = useCallback((which: number) => {
    setShown((all) => all.filter((toast) => toast.no !== which));
    if (region.current?.contains(document.activeElement)) before.current?.focus();
    setPaused(false);
  }, []);

  useKeys([
    {
      keys: 'f6',
      label: words.toast.region,
      inFields: true,
      run: () => {
        before.current = document.activeElement as HTMLElement | null;
        region.current?.querySelector('button')?.focus();
      },
    },
  ]);

  const value = useMemo(() => ({ show, past }), [show, past]);
  return (
    <ToastContext.Provider value={value}>
      {children}
      <section
        ref={region}
        className={css.toasts}
        aria-label={words.toast.region}
        data-paused={paused || undefined}
        onPointerEnter={() => setPaused(true)}
        onPointerLeave={() => setPaused(false)}
        onFocus={() => setPaused(true)}
        onBlur={() => setPaused(false)}
      >
        {shown.map((toast) => (
          <ToastCard key={toast.no} toast={toast} paused={paused} onGone={() => drop(toast.no)} />
        ))}
      </section>
    </ToastContext.Provider>
  );
}

function ToastCard({ toast, paused, onGone }: { toast: Shown; paused: boolean; onGone: () => void }): ReactNode {
  const words = useWords();
  const left = useRef(toastLife);
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    if (paused) return;
    const from = performance.now();
    const timer = setTimeout(() => gone.current(), left.current);
    return () => {
      clearTimeout(timer);
      left.current -= performance.now() - from;
    };
  }, [paused]);
  const action = toast.undo === undefined ? toast.action : { label: words.undo, run: toast.undo };
  return (
    <div className={css.toast} style={{ '--life': `${toastLife}ms` } as CSSProperties}>
      <span className={css.toastText}>{toast.text}</span>
      {action === undefined ? null : (
        <button
          type="button"
          className={css.toastButton}
          onClick={() => {
            action.run();
            onGone();
          }}
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        className={`${css.toastButton} ${css.toastClose}`}
        aria-label={words.toast.dismiss}
        onClick={onGone}
      >
        <Icon name="close" size={16} />
      </button>
      <span className={css.toastTime} />
    </div>
  );
}
