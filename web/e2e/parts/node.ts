import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { databases, type Engine, folders } from './place.ts';

/** How the operator of these servers signs in. */
export const operator = { email: 'journeys@souk.example', password: 'journey operator' };

/** A running server. */
export interface Node {
  /** The platform's own host, such as `http://127.0.0.1:40123`. */
  readonly address: string;
  readonly port: number;
  /** What it has said so far. */
  log(): string;
  stop(): Promise<void>;
}

/** A key for servers that share a database. It seals nothing that outlives the run. */
const key = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const startsWithinMs = 60_000;

// The server ends when the one who started it does, however that happens: then its standard input closes.
const leash = '"$0" "$@" </dev/null & server=$!; cat >/dev/null; kill "$server" 2>/dev/null; wait "$server"';

interface Wanted {
  /** Time stands still at that moment, and passes only by `/drive/v1`. */
  readonly clock?: string;
  /** A tenant as data, put into it. */
  readonly demo?: string;
}

/** Starts a server on a database of its own (SQLite) or on the engine's shared one (Postgres, with Redis between nodes). */
export async function startNode(engine: Engine, name: string, { clock, demo }: Wanted = {}): Promise<Node> {
  const folder = mkdtempSync(join(folders.nodes, `${engine}-${name}-`));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const shared = databases(engine)[clock === undefined ? 'live' : 'driven'];
  const env = {
    ...process.env,
    DATABASE_URL: shared ?? `sqlite://${join(folder, 'souk.db')}?mode=rwc`,
    ...(engine === 'postgres' && process.env.E2E_REDIS ? { REDIS_URL: process.env.E2E_REDIS } : {}),
    SOUK_SECRET_KEY: key,
    // Compiled apps are shared, so that only the first server of all compiles them.
    SOUK_DATA: join(folders.nodes, 'data'),
    SOUK_PLUGINS: folders.plugins,
    SOUK_LISTEN: `127.0.0.1:${port}`,
    SOUK_SANDBOX: 'true',
    SOUK_DATABASE_CONNECTIONS: '8',
    RUST_LOG: process.env.RUST_LOG ?? 'warn,souk=info',
  };
  if (demo === undefined) makeOperator(env);
  const said = join(folders.nodes, `${engine}-${name}-${port}.log`);
  const log = openSync(said, 'a');
  const how = { '--test-clock': clock, '--demo': demo };
  const args = ['serve', ...Object.entries(how).flatMap(([flag, value]) => (value === undefined ? [] : [flag, value]))];
  const child = spawn('sh', ['-c', leash, folders.server, ...args], { env, stdio: ['pipe', log, log] });
  closeSync(log);
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(address, child);
  } catch (error) {
    await stop();
    throw new Error(`the server does not start: ${readFileSync(said, 'utf8')}`, { cause: error });
  }
  return { address, port, log: () => readFileSync(said, 'utf8'), stop };
}

function makeOperator(env: NodeJS.ProcessEnv): void {
  const args = ['operator', 'create', operator.email, '--password-file', '-'];
  const { status, stderr, error } = spawnSync(folders.server, args, { env, input: operator.password });
  // On a shared database they are there already.
  if (status !== 0 && !String(stderr).includes('already')) throw error ?? new Error(`no operator: ${stderr}`);
}

async function untilReady(address: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + startsWithinMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const ready = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`no answer within ${startsWithinMs / 1000} s`);
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.stdin?.end();
  });
}

/** A port that nobody listened on a moment ago. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? done(address.port) : fail(new Error())));
    });
  });
}
