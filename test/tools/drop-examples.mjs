// Drops the examples and the names of rows of the grammar of time and of the importer's rules, which only tests read,
// from the files for a script tag.
import { parseAst } from 'rollup/parseAst';

const examples = new Set(['reads', 'not']);

/** The same module, its rows without `name`, `reads` and `not`; `undefined` where there are none. */
export function dropExamples(code) {
  const cuts = [];
  visit(parseAst(code), ({ properties = [] }) => {
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

/**
 * The same module, with the example of each rule left empty: the words before what tests it. A rule of four,
 * `[name, does, example, test]`, is told by a name too. `undefined` where there are none.
 */
export function dropRuleExamples(code) {
  const cuts = [];
  visit(parseAst(code), ({ elements = [] }) => {
    const said = elements.slice(0, -1);
    const isRule = said.length > 1 && said.every((each) => typeof each?.value === 'string') && isTest(elements.at(-1));
    if (isRule) cuts.push(said.at(-1), ...(said.length > 2 ? [said[0]] : []));
  });
  if (cuts.length === 0) return undefined;
  let rest = code;
  for (const { start, end } of cuts.sort((one, other) => other.start - one.start))
    rest = `${rest.slice(0, start)}''${rest.slice(end)}`;
  return rest;
}

function isTest(node) {
  return node?.type === 'ArrowFunctionExpression' || node?.type === 'Identifier';
}

function visit(node, seen) {
  if (Array.isArray(node)) for (const each of node) visit(each, seen);
  else if (typeof node?.type === 'string') {
    if (node.type === 'ObjectExpression' || node.type === 'ArrayExpression') seen(node);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, seen);
  }
}
