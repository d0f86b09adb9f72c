import { themeFirst } from '@souk/tokens/vite';
import { defineConfig } from 'vite';

/** The gallery: each component in its states. `npm run gallery` in packages/shop-ui; never part of what a server ships. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [themeFirst()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: 'dist', emptyOutDir: true },
});
