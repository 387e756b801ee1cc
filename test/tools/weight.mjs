// What each part of the files for a script tag weighs: `npm run weight`, or of one: `npm run weight -- kehoach.js`.
import { rollup } from 'rollup';
import configs from '../../rollup.config.mjs';
import { folderOf, markOf, partNamed, weightsIn } from './weights.mjs';

const marking = {
  name: 'weight-marks',
  transform: { order: 'post', handler: (code, id) => ({ code: markOf(partNamed(id)) + code, map: null }) },
};

const entryOf = ({ output }) => output.entryFileNames ?? output.file.split('/').at(-1);
const kB = (bytes) => (bytes / 1000).toFixed(1);

function print(file, code) {
  const folders = weightsIn(code, folderOf);
  const modules = weightsIn(code).parts.filter(({ name, weight }) => name !== folderOf(name) && weight >= 100);
  console.log(`\n${file}: ${kB(folders.whole)} kB gzip; without each part it is smaller by`);
  for (const { name, weight } of folders.parts.filter((part) => part.weight >= 50)) {
    const inside = modules.filter((module) => folderOf(module.name) === name);
    const told = inside.map((module) => `${module.name.slice(name.length + 1)} ${kB(module.weight)}`).join(', ');
    console.log(`${kB(weight).padStart(6)}  ${name}${told === '' ? '' : `: ${told}`}`);
  }
}

const asked = process.argv.slice(2);
for (const config of configs.filter((each) => asked.length === 0 || asked.includes(entryOf(each)))) {
  const bundle = await rollup({ ...config, plugins: [marking, ...config.plugins], logLevel: 'silent' });
  const { output } = await bundle.generate(config.output);
  await bundle.close();
  for (const { fileName, code } of output) if (code !== undefined) print(fileName, code);
}
