import { asProblem } from './client.ts';
import { know, type Resource, useResource } from './resource.ts';

/** One page of a list, as the API answers it. */
export interface PageOf<T> {
  items: T[];
  next?: string | null;
}

export interface Pages<T> extends Resource<PageOf<T>> {
  /** Adds the next page; a problem goes to whoever asked. */
  more: () => Promise<void>;
}

/** A list that is read page by page; what was read stays when one comes back to it. */
export function usePages<T>(key: string | null, load: (after: string | undefined) => Promise<PageOf<T>>): Pages<T> {
  const resource = useResource(key, () => load(undefined), { fresh: 60_000 });
  const more = async () => {
    const soFar = resource.data;
    if (key === null || !soFar?.next) return;
    try {
      const page = await load(soFar.next);
      know(key, { ...page, items: [...soFar.items, ...page.items] });
    } catch (error) {
      throw asProblem(error);
    }
  };
  return { ...resource, more };
}
