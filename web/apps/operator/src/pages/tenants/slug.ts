import { answer } from '@souk/api';
import { fresh, useRead } from '@souk/console';
import { useEffect, useState } from 'react';
import { api } from '../../data/api.ts';

/** Whether a slug can be had, as the server says. */
export interface SlugState {
  readonly state: 'none' | 'asking' | 'free' | 'taken' | 'not-a-slug' | 'unknown';
}

/** How long somebody has to stop typing before the server is asked, in milliseconds. */
const pause = 300;

export function useSlug(slug: string): SlugState {
  const [asked, setAsked] = useState(slug);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(slug), pause);
    return () => clearTimeout(timer);
  }, [slug]);
  const read = useRead(
    ['slugs', asked],
    (signal) => answer(api.GET('/platform/v1/slugs/{slug}', { params: { path: { slug: asked } }, signal })),
    { stale: fresh.list, on: asked !== '' },
  );
  if (slug === '') return { state: 'none' };
  if (asked !== slug || (read.data === undefined && read.error === null)) return { state: 'asking' };
  // Where it cannot be asked, the server still says it in the end.
  if (read.data === undefined) return { state: 'unknown' };
  return { state: read.data.free ? 'free' : (read.data.why ?? 'taken') };
}
