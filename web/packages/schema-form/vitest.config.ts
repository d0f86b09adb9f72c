import react from '@vitejs/plugin-react';
import { defineProject } from 'vitest/config';

export default defineProject({
  plugins: [react()],
  test: {
    name: 'schema-form',
    environment: 'happy-dom',
    env: { TZ: 'Pacific/Chatham' },
    include: ['*.test.{ts,tsx}'],
  },
});
