import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';

/** What belongs to the API on the page's own host. */
const paths = ['/merchant/', '/storefront/', '/demo/', '/media/'];

/**
 * The API beside the page, for `vite` and `vite preview` only. Where the API's sign-in still answers with a token, the
 * token stays here: the page gets a cookie, and requests with the cookie go on with the token.
 */
export function devSessions(api: string): Plugin {
  const tokens = new Map<string, string>();
  const use = (stack: Connect.Server) => {
    stack.use((asked, answer, next) => {
      if (paths.some((path) => asked.url?.startsWith(path))) forward(api, tokens, asked, answer);
      else next();
    });
  };
  return {
    name: 'souk-dev-sessions',
    apply: 'serve',
    configureServer: (server) => use(server.middlewares),
    configurePreviewServer: (server) => use(server.middlewares),
  };
}

function forward(api: string, tokens: Map<string, string>, asked: IncomingMessage, answer: ServerResponse): void {
  const shop = String(asked.headers['souk-tenant'] ?? '');
  const cookie = new RegExp(`souk_dev_${shop}=(\\w+)`).exec(asked.headers.cookie ?? '')?.[1];
  const token = tokens.get(cookie ?? '');
  const headers = { ...asked.headers };
  // Compressed answers could not be read below; a page of the same origin needs no other change.
  delete headers['accept-encoding'];
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  const out = request(api + asked.url, { method: asked.method, headers }, (came) => {
    const signsIn = asked.method === 'POST' && asked.url?.endsWith('/sessions') && came.statusCode === 201;
    if (!signsIn) {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
      return;
    }
    const parts: Buffer[] = [];
    came.on('data', (part: Buffer) => parts.push(part));
    came.on('end', () => {
      const body = JSON.parse(Buffer.concat(parts).toString()) as { token: string | null };
      const sent = { ...came.headers };
      if (body.token !== null) {
        const name = crypto.randomUUID().replaceAll('-', '');
        tokens.set(name, body.token);
        sent['set-cookie'] = [`souk_dev_${shop}=${name}; HttpOnly; SameSite=Strict; Path=/`];
      }
      delete sent['content-length'];
      answer.writeHead(201, sent);
      answer.end(JSON.stringify({ ...body, token: null }));
    });
  });
  // A page that is left ends its stream there too.
  answer.on('close', () => out.destroy());
  out.on('error', () => {
    if (answer.headersSent) return;
    answer.writeHead(502);
    answer.end();
  });
  asked.pipe(out);
}
