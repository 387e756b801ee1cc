// The files that a web server is given for the logs and the files for a script tag: nginx and Apache run with them,
// and what they answer is looked at; for IIS, its configuration is read.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseXml } from '@rgrove/parse-xml';
import { assert } from 'chai';
import { nginxPath } from '../../dist/nginx.js';
import { found } from '../../dist/servers/debian.js';
import { freePort } from '../../dist/servers/server-folder.js';
import { skipHere } from '../../dist/servers/skips.js';

const root = new URL('../../../', import.meta.url);
const example = (name) => readFile(new URL(`examples/portals/serving/${name}`, root), 'utf8');

/** How each server is started on a folder of its own; `undefined` where it is not here. */
const servers = {
  nginx: async (folder, port) => {
    const program = nginxPath();
    if (program === undefined) return undefined;
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder}/${name};`,
    );
    const location = (await example('nginx.conf')).replace('/srv/kehoach/', `${folder}/kehoach/`);
    const config = `daemon off; worker_processes 1; pid ${folder}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''}
      events { worker_connections 64; }
      http { access_log off; ${temporary.join(' ')} server { listen 127.0.0.1:${port}; ${location} } }`;
    await writeFile(join(folder, 'nginx.conf'), config);
    return [program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]];
  },
  Apache: async (folder, port) => {
    const modules = '/usr/lib/apache2/modules';
    const program = found(() => ['/usr/sbin/apache2'].find(existsSync), ['apache2-bin']);
    if (program === undefined) return undefined;
    const names = ['mpm_event', 'authz_core', 'mime', 'filter', 'deflate', 'headers'];
    const loaded = names.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
    const config = `${loaded.join('\n')}
      ServerName localhost
      ServerRoot ${folder}
      PidFile ${folder}/pid
      DefaultRuntimeDir ${folder}
      ErrorLog ${folder}/error.log
      TypesConfig /dev/null
      Listen 127.0.0.1:${port}
      DocumentRoot ${folder}
      <Directory ${folder}>
        AllowOverride FileInfo
        Require all granted
      </Directory>`;
    await writeFile(join(folder, 'apache.conf'), config);
    await writeFile(join(folder, 'kehoach/.htaccess'), await example('apache.conf'));
    return [program, ['-f', join(folder, 'apache.conf'), '-DFOREGROUND']];
  },
};

for (const [name, commandFor] of Object.entries(servers))
  suite(`logs and files from ${name}`, function () {
    this.timeout(120_000);
    let folder;
    let port;
    let child;

    suiteSetup(async function () {
      folder = await mkdtemp(join(tmpdir(), 'kehoach-serving-'));
      if (process.getuid?.() === 0) execFileSync('chmod', ['755', folder]);
      port = await freePort();
      await mkdir(join(folder, 'kehoach'));
      await cp(new URL('examples/portal/225-kh-stp.ndjson', root), join(folder, 'kehoach/plan.ndjson'));
      await cp(new URL('packages/portal/dist/kehoach-timeline.js', root), join(folder, 'kehoach/kehoach-timeline.js'));
      const command = await commandFor(folder, port);
      if (command === undefined) skipHere(this, `${name} is not here: what it answers with our files is not tried`);
      child = spawn(...command, { stdio: ['ignore', 'inherit', 'inherit'] });
      for (let tries = 0; !(await asked('plan.ndjson').catch(() => undefined)); tries += 1) {
        if (tries > 100) throw new Error(`${name}: ${await readFile(join(folder, 'error.log'), 'utf8')}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    suiteTeardown(async () => {
      if (child?.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    });

    async function asked(file, headers = {}) {
      const [answer] = await once(get({ host: '127.0.0.1', port, path: `/kehoach/${file}`, headers }), 'response');
      const parts = await answer.toArray();
      return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) };
    }
    const compressed = { 'Accept-Encoding': 'gzip, deflate, br' };

    for (const [file, type] of [
      ['plan.ndjson', 'application/x-ndjson; charset=utf-8'],
      ['kehoach-timeline.js', 'text/javascript; charset=utf-8'],
    ])
      test(`${file}: its type, compressed, and 304 as long as it is the same`, async () => {
        const { status, headers, body } = await asked(file, compressed);
        assert.equal(status, 200);
        assert.equal(headers['content-type'], type);
        assert.equal(headers['content-encoding'], 'gzip');
        assert.equal(headers['cache-control'], 'no-cache');
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.match(headers.vary, /Accept-Encoding/);
        assert.deepEqual(gunzipSync(body), await readFile(join(folder, 'kehoach', file)));
        const again = await asked(file, { ...compressed, 'If-None-Match': headers.etag });
        assert.deepEqual([again.status, again.body.length], [304, 0]);
        await appendFile(join(folder, 'kehoach', file), '\n');
        assert.equal((await asked(file, { ...compressed, 'If-None-Match': headers.etag })).status, 200);
      });
  });

suite('the configuration for IIS', () => {
  const below = (element, name) => element.children.find((each) => each.name === name);

  test('names the types that IIS does not know, so that it gives them at all, and lets nothing be kept unasked', async () => {
    const { root: configuration } = parseXml(await example('web.config'));
    const server = below(configuration, 'system.webServer');
    const content = below(server, 'staticContent');
    const maps = content.children.filter(({ name }) => name === 'mimeMap').map(({ attributes }) => attributes);
    const types = Object.fromEntries(maps.map(({ fileExtension, mimeType }) => [fileExtension, mimeType]));
    assert.equal(types['.ndjson'], 'application/x-ndjson; charset=utf-8');
    // A second map of one ending is an error 500.19: each is taken away first.
    const order = content.children.flatMap(({ name, attributes }) => (name === undefined ? [] : [[name, attributes]]));
    for (const [at, [name, { fileExtension }]] of order.entries())
      if (name === 'mimeMap') assert.deepEqual(order[at - 1], ['remove', { fileExtension }]);
    assert.equal(below(content, 'clientCache').attributes.cacheControlMode, 'DisableCache');
    assert.equal(below(server, 'urlCompression').attributes.doStaticCompression, 'true');
    const commands = await example('compression.cmd');
    for (const type of Object.values(types)) assert.include(commands, `mimeType='${type}'`);
  });
});
