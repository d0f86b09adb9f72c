import type { Page } from '@playwright/test';
import { consolePages } from './consoleVisits.ts';
import { type App, clients, type Who } from './demo.ts';
import { operatorPages } from './operatorVisits.ts';
import { shopPages } from './shopVisits.ts';

/** A page, or what opens on it. */
export interface Visit {
  readonly name: string;
  readonly path: string;
  /** Who looks at it, if not whom the demo names. */
  readonly as?: Who;
  readonly act?: (page: Page) => Promise<void>;
}

/** Every page of a front end of the demo, with records that have something to say. */
export async function visitsOf(app: App): Promise<readonly Visit[]> {
  const asked = await clients();
  if (app === 'operator') return operatorPages(asked);
  return app === 'shop' ? shopPages(asked) : consolePages(asked);
}

export type Asked = Awaited<ReturnType<typeof clients>>;

/** Waits until a page has shown what it is to show: nothing loads, no picture is on its way. */
export async function shown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => {
    const loading = document.querySelector('[role=status][aria-busy=true]');
    return loading === null && [...document.images].every((image) => image.complete || image.loading === 'lazy');
  });
}

/** Presses a button, and waits for the dialog that it opens. */
export function press(name: RegExp): (page: Page) => Promise<void> {
  return async (page) => {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
  };
}
