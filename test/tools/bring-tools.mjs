// What tests, benches and checks need stands in test/package.json. It is installed when the first of them runs, so that
// who only builds and serves does not wait for it.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const { devDependencies } = JSON.parse(readFileSync(new URL('test/package.json', root), 'utf8'));
const isMissing = (name) => !existsSync(new URL(`node_modules/${name}/package.json`, root));

if (Object.keys(devDependencies).some(isMissing)) {
  console.log('The tools of tests, benches and checks are installed …');
  const install = ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // On Windows npm is a script of the shell.
  const isWindows = process.platform === 'win32';
  execFileSync(isWindows ? 'npm.cmd' : 'npm', install, {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
    shell: isWindows,
  });
}
