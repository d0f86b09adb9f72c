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
  },
});
