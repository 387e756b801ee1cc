// Drops the examples and the names of rows of the grammar of time, which only its tests read, from the files for a
// script tag.
import { parseAst } from 'rollup/parseAst';

const examples = new Set(['reads', 'not']);

/** The same module, its rows without `name`, `reads` and `not`; `undefined` where there are none. */
export function dropExamples(code) {
  const cuts = [];
  visit(parseAst(code), ({ properties }) => {
    const found = properties.filter(({ key }) => examples.has(key?.name));
    if (found.length !== examples.size) return;
    const names = properties.filter(({ key }) => key?.name === 'name');
    for (const each of [...names, ...found])
      cuts.push([each.start, code.startsWith(',', each.end) ? each.end + 1 : each.end]);
  });
  if (cuts.length === 0) return undefined;
  let rest = code;
  for (const [from, to] of cuts.sort(([one], [other]) => other - one)) rest = rest.slice(0, from) + rest.slice(to);
  return rest;
}

function visit(node, seen) {
  if (Array.isArray(node)) for (const each of node) visit(each, seen);
  else if (typeof node?.type === 'string') {
    if (node.type === 'ObjectExpression') seen(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, seen);
  }
}
