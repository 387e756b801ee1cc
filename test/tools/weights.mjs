// What the parts of a minified file weigh. Each part begins with a mark, which carries its name.
import { gzipSync } from 'node:zlib';

const marks = /weightOf\("([^"]*)"\)[;,]?/;

/** A call that the minifier neither drops nor moves: a part begins with it. */
export const markOf = (name) => `weightOf(${JSON.stringify(name)});\n`;

const weightOf = (text) => gzipSync(text, { level: 9 }).length;

/** The parts in their order; what stands before the first mark is the build's own. */
function partsOf(code) {
  const [own, ...marked] = code.split(new RegExp(marks, 'g'));
  return [
    { name: 'build', text: own },
    ...marked.flatMap((name, at) => (at % 2 === 0 ? [{ name, text: marked[at + 1] }] : [])),
  ];
}

/**
 * How many bytes after gzip -9 a file loses without each of its parts, the heaviest first. Parts compress each other,
 * so what they weigh does not add up to the whole.
 *
 * @param groupOf under which name a part is counted
 */
export function weightsIn(code, groupOf = (name) => name) {
  const parts = partsOf(code).map(({ name, text }) => ({ name: groupOf(name), text }));
  const without = (left) => parts.map(({ name, text }) => (name === left ? '' : text)).join('');
  const whole = weightOf(without(undefined));
  const names = [...new Set(parts.map(({ name }) => name))];
  return {
    whole,
    parts: names
      .map((name) => ({ name, weight: whole - weightOf(without(name)) }))
      .sort((one, other) => other.weight - one.weight),
  };
}

/** The name of a module among the parts: package and file, `elements/timeline/row`; of a library only its own. */
export function partNamed(id) {
  const [, library] = /node_modules\/(?!@kehoach\/)((?:@[\w-]+\/)?[\w.-]+)/.exec(id) ?? [];
  const [, pack, file] = /(?:packages|@kehoach)\/([\w-]+)\/dist\/(.+?)\.js(?:\?|$)/.exec(id) ?? [];
  return library ?? (file === undefined ? 'build' : `${pack}/${file}`);
}

/** The folder of a module: what belongs to one subject. */
export const folderOf = (name) => (name.startsWith('@') ? name : name.split('/').slice(0, 2).join('/'));
