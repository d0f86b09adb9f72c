import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A desk and a phone. */
const widths = [1280, 375];

/** Holds the page as it stands to WCAG A and AA, on a desk and on a phone. */
export async function accessible(page: Page): Promise<void> {
  await test.step(`accessible at ${page.url()}`, async () => {
    const before = page.viewportSize();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 812 });
      const found = await violations(page);
      expect(found, `what axe finds at ${width} px on ${page.url()}`).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider, `px that ${page.url()} is wider than a screen of ${width} px`).toBeLessThanOrEqual(0);
    }
    if (before) await page.setViewportSize(before);
  });
}

interface Result {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** What axe finds. The pages' policy lets no script of others in; the browser's own tools may evaluate one. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // Colours that are fading in are not those that stay; what turns for ever is not waited for.
  await page.evaluate(() => {
    const ends = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    return Promise.all(ends.map((one) => one.finished.catch(() => null)));
  });
  const found = await page.evaluate(async (values) => {
    const { axe } = window as unknown as {
      axe: { run: (where: Document, how: object) => Promise<{ violations: Result[] }> };
    };
    return (await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).violations;
  }, rules);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
