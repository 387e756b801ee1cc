// Others' programs at the versions that are compared, fetched from the registry into a folder that goes away again,
// and made into one script and one sheet of styles a page, as a project with a bundler makes them.
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const versions = {
  'dhtmlx-gantt': '10.0.3',
  '@svar-ui/react-gantt': '2.7.3',
  'vis-timeline': '8.5.4',
  'frappe-gantt': '1.2.2',
  '@awesome.me/webawesome': '3.14.0',
};
/** What they need, and what bundles them. */
const beside = { react: '19.2.0', 'react-dom': '19.2.0', esbuild: '0.28.2' };
const none = Buffer.alloc(0);

/** @returns `bundled(name)` of a page of `pages`, `fileOf(path)` of a package's own file, and `remove()` */
export async function fetchPeers() {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-peers-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const wanted = Object.entries({ ...versions, ...beside }).map(([name, version]) => `${name}@${version}`);
    execFileSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', ...wanted]);
    // Beside what they import, so that nothing of our own tree is taken for it.
    await cp(new URL('pages/', import.meta.url), join(folder, 'pages'), { recursive: true });
    const { build } = createRequire(join(folder, 'index.js'))('esbuild');
    return {
      bundled: (name) => bundled(build, folder, name),
      fileOf: (path) => readFile(join(folder, 'node_modules', path)),
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function bundled(build, folder, name) {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'pages', `${name}.js`)],
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    conditions: ['style'],
    write: false,
    logLevel: 'silent',
  });
  const made = (ending) => outputFiles.find(({ path }) => path.endsWith(ending))?.contents;
  return { script: Buffer.from(made('.js')), styles: Buffer.from(made('.css') ?? none) };
}
