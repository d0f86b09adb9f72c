export { type ListView, listView, type Search } from './codec.ts';
export {
  type Definition,
  type Density,
  densities,
  type FilterKinds,
  type Filters,
  type SortBy,
  type View,
  type ViewOf,
} from './define.ts';
export { id, type Kind, manyOf, oneOf, period, type Range, range, text, yesNo } from './kinds.ts';
export { differs, type SavedView, withFilter } from './saved.ts';
