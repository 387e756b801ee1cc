// A release: a tarball of each package, and a zip of the files for a script tag for those without npm, with checksums
// and the hashes by which a page holds a file to be the one that was released. Into test/output/release.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const output = `${root}test/output/release`;
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
console.log('release 1/2: a tarball of each package …');
const packages = readdirSync(`${root}packages`).map((name) => `./packages/${name}`);
execFileSync('npm', ['pack', '--silent', '--pack-destination', output, ...packages], { cwd: root, stdio: 'inherit' });
console.log('release 2/2: a zip of the files for a script tag …');
writeFileSync(`${output}/kehoach-${version}.zip`, zipSync(folded(filesOfZip())));
console.log(output);

/** All in one folder, so that unpacking strews nothing about. */
function folded(files) {
  return Object.fromEntries([...files].map(([name, bytes]) => [`kehoach-${version}/${name}`, bytes]));
}

function filesOfZip() {
  const from = (path) => readFileSync(`${root}${path}`);
  const names = readdirSync(`${root}packages/portal/dist`).filter((name) => /^kehoach.*\.js$/.test(name));
  const files = new Map(names.map((name) => [name, from(`packages/portal/dist/${name}`)]));
  const hashes = [...files].map(([name, bytes]) => `${name} ${integrityOf(bytes)}\n`).join('');
  files.set('integrity.txt', strToU8(hashes));
  files.set('index.html', strToU8(pageWith(files.get('kehoach.js'))));
  files.set('page.css', from('test/tools/release/page.css'));
  files.set('example.js', strToU8(exampleOf(from('examples/portal/225-kh-stp.ndjson').toString('utf8'))));
  files.set('my-plan.ndjson', from('examples/portal/225-kh-stp.ndjson'));
  files.set('LICENSE', from('LICENSE'));
  const sums = [...files].map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  return files.set('SHA256SUMS', strToU8(sums.join('')));
}

function integrityOf(bytes) {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

function pageWith(script) {
  const snippet = `<script src="kehoach.js" integrity="${integrityOf(script)}" defer></script>
<kh-timeline src="my-plan.ndjson">Nội dung hiện khi chưa tải được kế hoạch</kh-timeline>`;
  const shown = snippet.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return readFileSync(new URL('page.html', import.meta.url), 'utf8').replace('<!-- snippet -->', () => shown);
}

/** A page on the disk may fetch nothing that stands beside it: the log is in the script. */
function exampleOf(log) {
  return `const log = ${JSON.stringify(log)};
for (const each of document.querySelectorAll('[data-example]'))
  each.setAttribute('src', URL.createObjectURL(new Blob([log], { type: 'application/x-ndjson' })));
`;
}
