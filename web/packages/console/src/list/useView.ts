import type { FilterKinds, ListView, View } from '@souk/view';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

/** The view that the address says, and how to go to another one. */
export function useView<F extends FilterKinds, Sort extends string, C extends string>(list: ListView<F, Sort, C>) {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = useMemo(() => list.read(search), [list, search]);
  const show = (next: View<F, Sort, C>) => void navigate({ to: '.', search: list.write(next) as never, replace: true });
  return { view, show };
}
