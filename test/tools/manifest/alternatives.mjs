import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * The words that a property may be, `'plan' | 'year'`, by its class and name; nothing where it may be any. The sources
 * name such a type, which no editor can look up.
 */
export function alternativesOf(folder) {
  const config = fileURLToPath(new URL('tsconfig.source.json', folder));
  const read = (path) => readFileSync(path, 'utf8');
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, read).config,
    ts.sys,
    fileURLToPath(folder),
  );
  const program = ts.createProgram(fileNames.filter(isSource), options);
  const checker = program.getTypeChecker();
  const classes = new Map(
    program.getSourceFiles().flatMap((file) => (isSource(file.fileName) ? classesIn(file, checker) : [])),
  );
  return (className, property) => {
    const symbol = classes.get(className)?.getProperty(property);
    const words = symbol && wordsOf(checker.getTypeOfSymbol(symbol));
    return words?.map((word) => `'${word}'`).join(' | ');
  };
}

function isSource(path) {
  return path.includes('/packages/elements/src/') && !path.endsWith('.test.ts');
}

function classesIn(file, checker) {
  return file.statements
    .filter((node) => ts.isClassDeclaration(node) && node.name !== undefined)
    .map((node) => [node.name.text, checker.getTypeAtLocation(node)]);
}

function wordsOf(type) {
  const given = (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
  return given.length > 0 && given.every((each) => each.isStringLiteral())
    ? given.map(({ value }) => value)
    : undefined;
}
