import { defineConfig } from '@playwright/test';
import { common } from './parts/config.ts';
import { isHere } from './parts/place.ts';

const engines = (['sqlite', 'postgres'] as const).filter(isHere);

/** The journeys, once per engine. `cargo xtask e2e` says where the server, the databases and the browser are. */
export default defineConfig(common('journeys'), {
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Generous: a machine that builds at the same time is slow, and nothing waits longer than it must.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  projects: engines.map((engine) => ({ name: engine, metadata: { engine } })),
  use: { viewport: { width: 1280, height: 800 }, screenshot: 'only-on-failure', trace: 'retain-on-failure' },
});
