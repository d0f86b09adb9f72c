import { defineConfig } from '@playwright/test';
import { common } from './parts/config.ts';
import { isHere } from './parts/place.ts';

const engines = (['sqlite', 'postgres'] as const).filter(isHere);

/** The journeys, once per engine. `cargo xtask e2e` says where the server, the databases and the browser are. */
export default defineConfig(common('journeys'), {
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: engines.map((engine) => ({ name: engine, metadata: { engine } })),
  use: { viewport: { width: 1280, height: 800 }, screenshot: 'only-on-failure', trace: 'retain-on-failure' },
});
