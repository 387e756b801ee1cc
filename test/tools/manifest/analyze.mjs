import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { alternativesOf } from './alternatives.mjs';
import { colourProperties } from './colour-properties.mjs';

const folder = new URL('../../../packages/elements/', import.meta.url);

/**
 * The custom elements manifest of the elements that a page may use, made from their sources: nothing that is private to
 * them, and no module that holds none.
 *
 * @see https://github.com/webcomponents/custom-elements-manifest
 */
export async function manifestOfElements() {
  const argv = ['analyze', '--litelement', '--quiet', '--globs', 'src/**/*.ts', '--exclude', 'src/**/*.test.ts'];
  const { modules } = await cli({ argv, cwd: folder.pathname, noWrite: true });
  const payloads = payloadsIn(modules);
  const alternatives = alternativesOf(folder);
  const colours = colourProperties(folder);
  const elements = modules.flatMap(({ path, declarations }) =>
    declarations
      .filter(({ customElement, tagName }) => customElement && tagName !== undefined)
      .map((declaration) => moduleOf(path, cleaned(declaration, { payloads, alternatives, colours }))),
  );
  return { schemaVersion: '2.1.0', readme: 'README.md', modules: elements };
}

function moduleOf(source, declaration) {
  const path = source.replace(/^src/, 'dist').replace(/\.ts$/, '.js');
  const define = path.replace(/[^/]+$/, 'define.js');
  const refersTo = { name: declaration.name, module: path };
  return {
    kind: 'javascript-module',
    path,
    declarations: [declaration],
    exports: [
      { kind: 'js', name: declaration.name, declaration: refersTo },
      { kind: 'custom-element-definition', name: declaration.tagName, declaration: { ...refersTo, module: define } },
    ],
  };
}

function cleaned(declaration, { payloads, alternatives, colours }) {
  const {
    attributes = [],
    members = [],
    events = [],
    cssParts = [],
    slots = [],
    cssProperties = [],
    name,
  } = declaration;
  const { description, tagName } = declaration;
  const typed = (each, property) => {
    const text = alternatives(name, property) ?? each.type?.text;
    return { ...described(each), ...(text !== undefined && { type: { text } }) };
  };
  return {
    kind: 'class',
    name,
    description: inLine(description),
    customElement: true,
    tagName,
    attributes: attributes.map((each) => typed(each, each.fieldName)),
    members: members.filter(isPublic).map((each) => (each.kind === 'field' ? typed(each, each.name) : described(each))),
    // What the sources dispatch without a word about it is told by those who do tell.
    events: events
      .filter(({ description }) => description !== undefined)
      .map((each) => ({ ...each, description: `${inLine(each.description)}${payloads.get(each.type.text) ?? ''}` })),
    cssParts: cssParts.map(described),
    cssProperties: [...cssProperties.map(described), ...colours],
    slots: slots.map(described),
  };
}

function isPublic({ name, privacy, static: isStatic, kind, description }) {
  if (isStatic === true || name.startsWith('#') || (privacy !== undefined && privacy !== 'public')) return false;
  // What LitElement calls is no method for a page.
  return kind === 'field' || description !== undefined;
}

/** Without where it comes from: what elements have in common is in no module of the manifest. */
function described({ inheritedFrom: _inheritedFrom, ...each }) {
  return { ...each, description: inLine(each.description) };
}

function inLine(text = '') {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** What each class of event carries, in words: it stands in its own fields, not in `detail`. */
function payloadsIn(modules) {
  const events = modules.flatMap(({ declarations }) =>
    declarations.filter(({ superclass }) => ['Event', 'CustomEvent'].includes(superclass?.name)),
  );
  return new Map(
    events.map(({ name, superclass, members = [] }) => {
      const fields = members.filter((each) => each.kind === 'field' && each.static !== true);
      const told = fields.map(({ name: field, type }) => `\`${field}: ${type?.text}\``);
      if (superclass.name === 'CustomEvent') return [name, '; tells it in `detail`'];
      return [name, told.length === 0 ? '' : `; its ${told.join(', ')}`];
    }),
  );
}
