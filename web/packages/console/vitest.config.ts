import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'console',
    environment: 'happy-dom',
    env: { TZ: 'Pacific/Chatham' },
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
  },
});
