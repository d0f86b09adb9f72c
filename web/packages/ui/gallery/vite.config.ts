import { themeFirst } from '@souk/tokens/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery: each component in its states. `npm run gallery` in packages/ui; never part of what a server ships. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), themeFirst()],
  build: { outDir: 'dist', emptyOutDir: true, reportCompressedSize: true },
});
