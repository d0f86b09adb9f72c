import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import css from './live.module.css';

type Announce = (text: string, how?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => {});

/** Speaks to people who cannot see what changed. `assertive` interrupts: only for what failed. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** The two live regions of the page. They exist from the first paint on, since regions that come later are not heard. */
export function LiveRegions({ children }: { children: ReactNode }): ReactNode {
  const [polite, setPolite] = useState({ text: '', no: 0 });
  const [assertive, setAssertive] = useState({ text: '', no: 0 });
  const announce = useCallback<Announce>((text, how = 'polite') => {
    (how === 'polite' ? setPolite : setAssertive)((last) => ({ text, no: last.no + 1 }));
  }, []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      {/* The key makes the same sentence be said twice. */}
      <div className={css.hidden} aria-live="polite" aria-atomic="true" data-live="polite">
        <span key={polite.no}>{polite.text}</span>
      </div>
      <div className={css.hidden} aria-live="assertive" aria-atomic="true" data-live="assertive">
        <span key={assertive.no}>{assertive.text}</span>
      </div>
    </AnnounceContext.Provider>
  );
}

/** Text for screen readers only. */
export function Hidden({ children, id }: { children: ReactNode; id?: string | undefined }): ReactNode {
  return (
    <span className={css.hidden} id={id}>
      {children}
    </span>
  );
}
