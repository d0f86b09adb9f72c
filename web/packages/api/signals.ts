/** What concerns a whole page and not one request. */
export type Signal =
  /** The session ended: a dialog asks to sign in, over the page as it is. */
  'signed-out';

/** Where signals are sent and heard; made once an app. */
export interface Signals {
  /** Answers with what ends it. */
  on(signal: Signal, heard: () => void): () => void;
  send(signal: Signal): void;
}

export function signals(): Signals {
  const target = new EventTarget();
  return {
    on(signal, heard) {
      target.addEventListener(signal, heard);
      return () => target.removeEventListener(signal, heard);
    },
    send: (signal) => void target.dispatchEvent(new Event(signal)),
  };
}
