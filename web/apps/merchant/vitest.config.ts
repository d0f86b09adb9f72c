import react from '@vitejs/plugin-react';
import { defineProject } from 'vitest/config';

export default defineProject({
  plugins: [react()],
  test: {
    name: 'merchant',
    environment: 'happy-dom',
    env: { TZ: 'Pacific/Chatham' },
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Whole pages are typed into; a machine that builds beside it is slow.
    testTimeout: 20_000,
  },
});
