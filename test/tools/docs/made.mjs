// What pages show that nobody writes: tables from the schemas, the manifest and the server's own description.
import { readFile } from 'node:fs/promises';
import { eventByCommand, memoryStore } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { serverApp } from '@kehoach/server';
import { commandText, eventText } from '@kehoach/words';
import { lastBuild, preloadText } from '../preload-lines.mjs';
import { isCommon } from './elements.mjs';
import { anchorOf, escaped, table, told } from './html.mjs';
import { httpOf } from './http.mjs';
import { fieldTable } from './shapes.mjs';
import { themingPanel } from './theming.mjs';

const packages = new URL('../../../packages/', import.meta.url);

/** What the generator reads, once for all pages. */
export async function readSources() {
  const read = async (path) => JSON.parse(await readFile(new URL(path, packages), 'utf8'));
  const app = serverApp({ store: memoryStore(), identity: { whoIs: async () => undefined }, profile: vietnam });
  const openapi = await (await app.fetch(new Request('http://localhost/openapi.json'))).json();
  return {
    modules: (await read('elements/dist/custom-elements.json')).modules,
    log: await read('core/dist/schema.json'),
    profile: await read('profiles/dist/profile.schema.json'),
    vietnam: await read('profiles/dist/vietnam.json'),
    tokens: await readFile(new URL('elements/src/shared/tokens.styles.ts', packages), 'utf8'),
    openapi,
    preload: preloadText(await lastBuild()),
    example: JSON.stringify(await entryOf('TaskProgressed'), null, 2),
  };
}

/** The first entry of a kind in the log of the examples. */
async function entryOf(kind) {
  const text = await readFile(new URL('../examples/portal/225-kh-stp.ndjson', packages), 'utf8');
  return JSON.parse(text.split('\n').find((line) => line.includes(`"type":"${kind}"`)));
}

/** By the name in `<!-- made: name -->`: what stands there, as HTML. `heading` makes one that can be linked to. */
export const makers = {
  elements: ({ modules }) => elementTable(modules),
  commands: ({ log }, { heading }) => commandTables(log, heading),
  envelope: ({ log }) => {
    const properties = { ...log.properties, data: { type: 'object' } };
    return (
      fieldTable('Fields of an entry', { ...log, properties }) + download('log.schema.json', 'JSON Schema of a line')
    );
  },
  'first-entry': ({ example }) =>
    `<pre tabindex="0" role="group" aria-label="An entry"><code>${escaped(example)}</code></pre>`,
  preload: ({ preload }) =>
    `<pre tabindex="0" role="group" aria-label="Lines that load ahead"><code>${escaped(preload)}</code></pre>`,
  profile: ({ profile }) =>
    `${download('profile.schema.json', 'JSON Schema of a profile')}${download('vietnam.json', 'Vietnam’s own')}
${fieldTable('Fields of a profile', profile)}`,
  http: ({ openapi }, { heading }) => download('openapi.json', 'OpenAPI 3.1') + httpOf(openapi, heading),
  properties: ({ modules }) => propertyTable(modules),
  theming: ({ tokens }, options) => themingPanel(tokens, options),
};

function download(name, words) {
  return `<p><a href="schemas/${name}" download>${escaped(words)}</a> (<code>${name}</code>)</p>\n`;
}

function elementTable(modules) {
  const rows = modules
    .flatMap(({ declarations }) => declarations)
    .toSorted((one, other) => (one.tagName < other.tagName ? -1 : 1))
    .map(({ tagName, description }) => [
      `<a href="elements/${tagName}.html"><code>${tagName}</code></a>`,
      told(description.replace(/[.;:] .*$/, '.')),
    ]);
  return table('Elements', ['Element', 'What it shows'], rows);
}

function commandTables(log, heading) {
  const schemas = new Map(log.oneOf.map(({ properties }) => [properties.type.const, properties]));
  const commands = Object.entries(eventByCommand).map(([command, type]) => ({ ...schemas.get(type), command, type }));
  const rows = commands.map(({ command, type }) => [
    `<a href="#${anchorOf(command)}"><code>${command}</code></a>`,
    `<code>${type}</code>`,
    escaped(eventText(type, 'en')),
    `<span lang="vi">${escaped(eventText(type, 'vi'))}</span>`,
  ]);
  const list = table('Commands', ['Command', 'Event', 'In English', 'In Vietnamese'], rows);
  return [list, ...commands.map((each) => commandSection(each, heading))].join('\n');
}

function commandSection({ command, type, schema, data }, heading) {
  const version = schema.const === 1 ? '' : `, schema ${schema.const}`;
  return `${heading(command)}
<p>${escaped(commandText(command, 'en'))} / <span lang="vi">${escaped(commandText(command, 'vi'))}</span>. Makes
<code>${type}</code>${version}.</p>
${fieldTable(command, data)}`;
}

function propertyTable(modules) {
  const all = modules.flatMap(({ declarations }) => declarations).flatMap(({ cssProperties }) => cssProperties);
  const common = new Map(all.filter(({ name }) => isCommon(name)).map((each) => [each.name, each]));
  const rows = [...common.values()].map(({ name, description }) => [`<code>${name}</code>`, told(description)]);
  return table('Custom properties', ['Custom property', 'What it is'], rows);
}
