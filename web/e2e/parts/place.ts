import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Which engine keeps the rows. */
export type Engine = 'sqlite' | 'postgres';

const target = process.env.SOUK_TARGET ?? resolve(import.meta.dirname, '../../../target');
const out = process.env.E2E_OUT ?? join(target, 'e2e');

/** Where everything is; `cargo xtask e2e` says it, and by hand the usual places count. */
export const folders = {
  /** What a run leaves behind. */
  out,
  /** What the servers of a run write. */
  nodes: join(out, 'nodes'),
  server: process.env.E2E_SERVER ?? join(target, 'debug/souk'),
  plugins: process.env.SOUK_PLUGINS ?? join(target, 'souk/plugins'),
  chromium: process.env.E2E_CHROMIUM ?? onPath(['chromium', 'chromium-browser', 'google-chrome']),
};

mkdirSync(folders.nodes, { recursive: true });

/** The databases of one engine: one for servers whose time passes by itself, one for those that a test drives. */
export function databases(engine: Engine): { live: string | undefined; driven: string | undefined } {
  if (engine === 'sqlite') return { live: undefined, driven: undefined };
  return { live: process.env.E2E_POSTGRES, driven: process.env.E2E_POSTGRES_DRIVEN };
}

/** Whether the journeys can run on an engine: SQLite needs nothing, Postgres needs to be started by somebody. */
export function isHere(engine: Engine): boolean {
  return engine === 'sqlite' || databases(engine).live !== undefined;
}

function onPath(names: readonly string[]): string {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Perhaps in the next folder.
      }
    }
  }
  throw new Error(`none of ${names.join(', ')} is in PATH; on Debian: apt-get install chromium`);
}
