// Writes the JSON Schema of a log entry, for programs in other languages that read or write logs.
import { writeFile } from 'node:fs/promises';
import { toJsonSchema } from '@valibot/to-json-schema';
import { catalogue, envelopeSchema, schemaOf } from '@kehoach/core';

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
await writeFile(
  new URL('../../packages/core/dist/schema.json', import.meta.url),
  `${JSON.stringify(schema, null, 1)}\n`,
);
