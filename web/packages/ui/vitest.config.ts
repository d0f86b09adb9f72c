import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    name: 'ui',
    environment: 'happy-dom',
    env: { TZ: 'Pacific/Chatham' },
    include: ['src/**/*.test.{ts,tsx}', 'gallery/*.test.ts'],
  },
});
