import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** The strictest policy under which a portal may serve a page; everything here works under it. */
export const strictPolicy: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** A server of the example page, not yet listening. */
export function portalServer(): Server {
  return createServer(portalListener());
}

/**
 * Answers with the example's pages and files.
 *
 * @param endpoint where the office's server answers, for the pages; none unless given
 */
export function portalListener(endpoint = ''): (request: IncomingMessage, response: ServerResponse) => void {
  const { resolve } = createRequire(import.meta.url);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const setHeaders = (response: { setHeader(name: string, value: string): unknown }, path: string): void => {
    if (path.endsWith('.ndjson')) response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    response.setHeader('Content-Security-Policy', strictPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
  };
  const below = ['examples/import', 'examples/office', 'examples/cu', 'docs/dist'].map((folder) => ({
    path: folder === 'docs/dist' ? '/docs' : folder.replace('examples', ''),
    files: sirv(join(root, folder), { dev: true, setHeaders }),
  }));
  const folders = [
    join(root, 'examples/portal'),
    join(root, 'packages/portal/dist'),
    dirname(resolve('jquery')),
    join(dirname(resolve('@fontsource/be-vietnam-pro/package.json')), 'files'),
  ].map((folder) => sirv(folder, { dev: true, setHeaders }));
  return (request, response) => {
    const serve = (at: number): void => {
      const folder = folders[at];
      if (folder !== undefined) return folder(request, response, () => serve(at + 1));
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404');
    };
    const { url = '' } = request;
    if (url === '/settings.json') {
      setHeaders(response, url);
      return void response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ endpoint }));
    }
    const bare = below.find(({ path }) => url === path || url.startsWith(`${path}?`));
    if (bare !== undefined)
      return void response.writeHead(308, { Location: url.replace(bare.path, `${bare.path}/`) }).end();
    const page = below.find(({ path }) => url.startsWith(`${path}/`));
    if (page === undefined) return serve(0);
    request.url = url.slice(page.path.length);
    page.files(request, response, () => serve(folders.length));
  };
}
