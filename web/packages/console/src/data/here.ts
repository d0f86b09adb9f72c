import { createContext, useContext } from 'react';

/** Who is signed in, as far as every console knows; each knows more. */
export interface Signed {
  /** Begins each key of the cache: what one person saw is nobody else's. */
  readonly scope: readonly string[];
}

export const HereContext = createContext<Signed | null>(null);

/** Only inside the console, where somebody is signed in: as the console put it into the context. */
export function useSigned<Here extends Signed = Signed>(): Here {
  const here = useContext(HereContext);
  if (here === null) throw new Error('nobody is signed in');
  return here as Here;
}
