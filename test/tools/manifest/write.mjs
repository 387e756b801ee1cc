// What frameworks and the documentation know of the elements, made from their sources into packages/elements/dist.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manifestOfElements } from './analyze.mjs';
import { reactTypes } from './react-types.mjs';
import { vueTypes } from './vue-types.mjs';

const outdir = fileURLToPath(new URL('../../../packages/elements/dist', import.meta.url));
const manifest = await manifestOfElements();
const write = (name, text) => writeFileSync(`${outdir}/${name}`, text);
write('custom-elements.json', `${JSON.stringify(manifest, undefined, 2)}\n`);
for (const [name, types] of [
  ['react', reactTypes(manifest)],
  ['react-18', reactTypes(manifest, { isOld: true })],
  ['vue', vueTypes(manifest)],
]) {
  write(`${name}.d.ts`, types);
  // Whoever imports the types has nothing to run.
  write(`${name}.js`, 'export {};\n');
}
