import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, test } from '@playwright/test';
import { type App, addressOf, signedIn } from './parts/demo.ts';
import { folders } from './parts/place.ts';
import { shown, type Visit, visitsOf } from './parts/visits.ts';

/** A slow phone on slow 4G: as Lighthouse has it, but that each request waits for its own way there and back. */
const slow = { latency: 150, downloadThroughput: (1_600 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const slowerCpu = 4;
/** Visits with an empty cache; the one in the middle counts. */
const visits = 5;

/** What web.md allows: seconds, milliseconds, and a share of the screen. */
const budgets = { shop: { lcp: 2_000, inp: 150, cls: 0.02 }, console: { lcp: 2_500, inp: 200, cls: 0.05 } };

interface Vitals {
  lcp: number;
  inp: number;
  cls: number;
}

interface Measured {
  app: 'shop' | 'console';
  page: string;
  /** What somebody does there; each deed is an interaction. */
  deeds: (page: Page) => Promise<void>;
}

const measured: readonly Measured[] = [
  { app: 'shop', page: 'home', deeds: (page) => page.getByRole('link', { name: 'Categories' }).click() },
  {
    app: 'shop',
    page: 'product',
    async deeds(page) {
      await page.getByRole('main').getByRole('button').first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'One more' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Add to cart' }).click();
    },
  },
  {
    app: 'shop',
    page: 'checkout',
    deeds: (page) => page.getByRole('textbox', { name: /Note to the shop/ }).pressSequentially('after six'),
  },
  {
    app: 'console',
    page: 'home',
    async deeds(page) {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('bob');
    },
  },
  {
    app: 'console',
    page: 'orders',
    async deeds(page) {
      // A press on a row would lead away from the list.
      await page.getByRole('row').nth(3).getByRole('checkbox').check();
      await page.keyboard.press('j');
      await page.getByRole('link', { name: /^To ship/ }).click();
      await page.getByRole('searchbox').pressSequentially('bob');
    },
  },
  {
    app: 'console',
    page: 'order',
    async deeds(page) {
      await page.getByRole('button', { name: 'Money only' }).click();
      await page.getByRole('button', { name: 'Refund', exact: true }).click();
      await page.getByRole('dialog').getByRole('textbox').first().pressSequentially('1.50');
    },
  },
];

const lines = join(folders.out, 'vitals');
mkdirSync(lines, { recursive: true });

for (const [at, { app, page, deeds }] of measured.entries()) {
  test(`${app} ${page}`, async ({ browser }) => {
    const visit = (await visitsOf(app)).find(({ name }) => name === page);
    if (visit === undefined) throw new Error(`the demo has no page ${page}`);
    const storageState = await signedIn(app);
    const all: Vitals[] = [];
    for (let n = 0; n < visits; n++) all.push(await measure(browser, app, visit, deeds, storageState));
    const vitals = { lcp: middle(all, 'lcp'), inp: middle(all, 'inp'), cls: middle(all, 'cls') };
    writeFileSync(join(lines, `${at}.md`), `${row(app, page, vitals)}\n`);
  });
}

type State = Awaited<ReturnType<typeof signedIn>>;

async function measure(
  browser: Browser,
  app: App,
  visit: Visit,
  deeds: Measured['deeds'],
  storageState: State,
): Promise<Vitals> {
  const viewport = app === 'shop' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, storageState, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Network.enable');
    await tools.send('Network.emulateNetworkConditions', { offline: false, ...slow });
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
    await page.addInitScript(observe);
    await page.goto(addressOf(app) + visit.path);
    await shown(page);
    await deeds(page);
    // What an interaction led to is painted two frames later at the latest.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    return await page.evaluate(() => (window as unknown as { vitals: Vitals }).vitals);
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything of it does. */
function observe(): void {
  const vitals = { lcp: 0, inp: 0, cls: 0 };
  Object.assign(window, { vitals });
  const watch = (type: string, each: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', ({ startTime }) => {
    vitals.lcp = startTime;
  });
  const one = { value: 0, first: 0, last: 0 };
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput, startTime } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (hadRecentInput) return;
    // Shifts within a second of each other, and five in all, are one to whoever looks.
    if (startTime - one.last > 1_000 || startTime - one.first > 5_000)
      Object.assign(one, { value: 0, first: startTime });
    one.value += value;
    one.last = startTime;
    vitals.cls = Math.max(vitals.cls, one.value);
  });
  watch(
    'event',
    (entry) => {
      if ((entry as PerformanceEntry & { interactionId: number }).interactionId > 0)
        vitals.inp = Math.max(vitals.inp, entry.duration);
    },
    { durationThreshold: 16 },
  );
}

function middle(all: readonly Vitals[], name: keyof Vitals): number {
  return all.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;
}

/** A line of the table; what is over its budget says so. */
function row(app: keyof typeof budgets, page: string, vitals: Vitals): string {
  const said = (name: keyof Vitals, text: string) => (vitals[name] > budgets[app][name] ? `**${text}**` : text);
  const lcp = said('lcp', `${(vitals.lcp / 1000).toFixed(2)} s`);
  const inp = said('inp', `${Math.round(vitals.inp)} ms`);
  return `| ${app} | ${page} | ${lcp} | ${inp} | ${said('cls', vitals.cls.toFixed(3))} | \`web\` |`;
}
