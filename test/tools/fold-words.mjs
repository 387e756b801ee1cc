// Writes long lists of words as one string that is parted at run time: a sign a word weighs less than quotes and a comma.
//
// In the sources each word stands on a line of its own, with what is to be said of it.
import { parseAst } from 'rollup/parseAst';

/** A list shorter than this is left as it is. */
const fewest = 4;

/** The same module, its lists of words folded; `undefined` where there are none. */
export function foldWords(code) {
  const lists = [];
  visit(parseAst(code), lists);
  if (lists.length === 0) return undefined;
  return lists
    .toSorted((one, other) => other.start - one.start)
    .reduce((folded, { start, end, elements }) => {
      const words = elements.map(({ value }) => value).join('|');
      return `${folded.slice(0, start)}${JSON.stringify(words)}.split("|")${folded.slice(end)}`;
    }, code);
}

function visit(node, lists) {
  if (Array.isArray(node)) for (const each of node) visit(each, lists);
  else if (typeof node?.type === 'string') {
    if (node.type === 'ArrayExpression' && node.elements.length >= fewest && node.elements.every(isWord))
      lists.push(node);
    else for (const value of Object.values(node)) if (typeof value === 'object') visit(value, lists);
  }
}

function isWord(element) {
  return element?.type === 'Literal' && typeof element.value === 'string' && !element.value.includes('|');
}
