// Finds nginx for the tests that go through a proxy; on Debian as root, installs it where it is missing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { found } from './servers/debian.js';
import { freePort } from './servers/server-folder.js';

/** Where nginx is; nothing where it is not and cannot be installed. */
export function nginxPath(): string | undefined {
  return found(() => ['/usr/sbin/nginx', '/usr/bin/nginx'].find(existsSync), ['nginx-light']);
}

/** A proxy that runs. */
export interface Proxy {
  readonly address: string;
  close(): Promise<void>;
}

/** Runs nginx in front of a port, with what it does unless told otherwise but for `more` (`proxy_read_timeout 30s;`). */
export async function proxyTo(nginx: string, port: number, more: string): Promise<Proxy> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-nginx-'));
  const own = await freePort();
  await writeFile(join(folder, 'nginx.conf'), configFor(folder, own, port, more));
  const child = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const address = `http://127.0.0.1:${own}`;
  for (
    let tries = 0;
    !(await fetch(address).then(
      () => true,
      () => false,
    ));
    tries += 1
  ) {
    if (tries > 100) throw new Error('nginx does not answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { address, close };
}

function configFor(folder: string, own: number, port: number, more: string): string {
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `
    daemon off;
    worker_processes 1;
    pid ${folder}/pid;
    events { worker_connections 512; }
    http {
      access_log off;
      ${paths.join(' ')}
      server {
        listen 127.0.0.1:${own};
        location / { proxy_pass http://127.0.0.1:${port}; proxy_set_header Host $http_host; ${more} }
      }
    }`;
}
