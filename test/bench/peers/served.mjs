import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const types = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
};

/**
 * Serves what stands in `files` by its path, as text or bytes, or what `find` makes of a path that is not there.
 *
 * @param isPacked whether it is sent as a portal's server does, by gzip; else as it stands, for pages that measure no line
 */
export async function served(files, { isPacked = false, find = async () => undefined } = {}) {
  const packed = new Map();
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const body = files.get(path) ?? (await find(path));
    if (body === undefined) return response.writeHead(404).end();
    response.setHeader('Content-Type', `${types[path.split('.')[1]] ?? 'text/html'}; charset=utf-8`);
    response.setHeader('Cache-Control', 'no-store');
    if (!isPacked) return response.end(body);
    if (!packed.has(path)) packed.set(path, gzipSync(body, { level: 9 }));
    return response.setHeader('Content-Encoding', 'gzip').end(packed.get(path));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() };
}
