/** The elements of a manifest with where their classes and types are found. */
export function elementsOf({ modules }) {
  return modules.map(({ path, declarations: [element] }) => ({ ...element, from: path.replace(/^dist/, '.') }));
}

/** Lines that import the class of each element for its type, and with where it is registered the events of the page. */
export function classImports(elements) {
  return elements
    .map(
      ({ name, from }) =>
        `import type { ${name} } from '${from}';\nimport type {} from '${from.replace(/[^/]+$/, 'define.js')}';\n`,
    )
    .join('');
}

/** Names of what a page may set, for a type: `'src' | 'today'`. */
export function fieldNames({ members }) {
  const fields = members.filter(({ kind, readonly: isReadonly }) => kind === 'field' && isReadonly !== true);
  return fields.map(({ name }) => `'${name}'`).join(' | ');
}

/** Attributes whose names are not those of properties. */
export function ownAttributes({ attributes }) {
  return attributes.filter(({ name, fieldName }) => name !== fieldName);
}

/** A comment above what it tells of. */
export function comment(text, indent) {
  return `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n`;
}
