import { toJsonSchema } from '@valibot/to-json-schema';
import { operations, type Answer, type Operation } from './operations.js';
import { wireSchemas, type WireName } from './schemas.js';

/** The OpenAPI 3.1 document of the server, made from the schemas by which it reads. */
export function openApiDocument(basePath: string): object {
  return {
    openapi: '3.1.0',
    info: { title: 'KeHoach', version: '1', summary: 'The log of an office over HTTP' },
    servers: [{ url: basePath === '' ? '/' : basePath }],
    paths: Object.fromEntries(
      Object.entries(operations).map(([path, methods]) => [path, { ...pathParameters(path), ...mapped(methods) }]),
    ),
    components: {
      schemas: Object.fromEntries(Object.entries(wireSchemas).map(([name, schema]) => [name, jsonSchemaOf(schema)])),
    },
  };
}

function pathParameters(path: string): object {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  if (names.length === 0) return {};
  return { parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })) };
}

function mapped(methods: Readonly<Record<string, Operation>>): object {
  return Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, described(operation)]));
}

function described({ summary, query = {}, body, answers, problems }: Operation): object {
  const parameters = Object.entries(query).map(([name, { about, schema }]) => ({
    name,
    in: 'query',
    description: about,
    schema,
  }));
  const told = Object.entries(answers).map(([status, answer]) => [status, answerOf(answer)] as const);
  const refused = problems.map((status) => [String(status), problemAnswer] as const);
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && { requestBody: { required: true, content: contentOf(body.type, body.schema) } }),
    responses: Object.fromEntries([...told, ...refused]),
  };
}

const problemAnswer = {
  description: 'A problem, with a sentence in both languages.',
  content: contentOf('application/problem+json', 'Problem'),
};

function answerOf({ about, type, schema }: Answer): object {
  return { description: about, ...(type !== undefined && { content: contentOf(type, schema) }) };
}

function contentOf(type: string, name: WireName | undefined): object {
  return { [type]: { schema: name === undefined ? { type: 'string' } : { $ref: `#/components/schemas/${name}` } } };
}

/** What JSON Schema cannot say, such as that a day exists, is left to the server. */
function jsonSchemaOf(schema: (typeof wireSchemas)[WireName]): object {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore' });
  return rest;
}
