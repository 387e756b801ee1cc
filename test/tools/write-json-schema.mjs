// Writes the JSON Schema of a log entry, for programs in other languages that read or write logs, those of the files
// by which a server is configured, for the editor in which they are written, and those of what the command line prints.
import { writeFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import { catalogue, envelopeSchema, profileSchema, schemaOf } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { directorySchema, signInsSchema } from '@kehoach/server';
import { amendmentSchema, importSchema } from './output-schemas.mjs';

// What JSON Schema cannot say is left to the reader: a day that exists, an end that is not before its start.
const convert = (schema) => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' });
  return rest;
};
const envelope = convert(envelopeSchema);
const kinds = Object.entries(catalogue).map(([type, schema]) => ({
  properties: { type: { const: type }, schema: { const: schemaOf(type) }, data: convert(schema) },
}));
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'An entry of a KeHoach log: one line of NDJSON',
  ...envelope,
  oneOf: kinds,
};
await write('core/dist/schema.json', schema);

const { $schema } = schema;
const directory = { title: 'The directory of a KeHoach server', ...convert(directorySchema) };
await write('server/dist/directory.schema.json', { $schema, ...directory });
const profile = { title: 'What a province replaces', ...convert(profileSchema) };
await write('profiles/dist/profile.schema.json', { $schema, ...profile });
await write('profiles/dist/vietnam.json', { $schema: './profile.schema.json', ...vietnam });
const signIns = { title: 'The ways to sign in to a KeHoach server', ...convert(signInsSchema) };
await write('server/dist/identity.schema.json', { $schema, ...signIns });
await write('cli/dist/import.schema.json', {
  $schema,
  title: 'What kehoach import --json prints',
  ...convert(importSchema),
});
await write('cli/dist/amendment.schema.json', {
  $schema,
  title: 'What kehoach import --amends --json prints',
  ...convert(amendmentSchema),
});

function write(path, value) {
  return writeFile(new URL(`../../packages/${path}`, import.meta.url), `${JSON.stringify(value, null, 1)}\n`);
}
