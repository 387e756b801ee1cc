// The server's OpenAPI document as pages are read: a heading for each path and method, then the shapes.
import { escaped, table } from './html.mjs';
import { fieldTable, shapeOf } from './shapes.mjs';

/** Every operation, then every shape that they name. */
export function httpOf({ paths, components }, heading) {
  const operations = Object.entries(paths).flatMap(([path, { parameters = [], ...methods }]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(path, method, parameters, operation, heading)),
  );
  const shapes = Object.entries(components.schemas).map(
    ([name, schema]) =>
      `${heading(name)}\n${schema.properties ? fieldTable(name, schema) : `<p>${shapeOf(schema)}.</p>`}`,
  );
  return `${operations.join('\n')}\n${heading('Shapes', 2)}\n${shapes.join('\n')}`;
}

function operationOf(path, method, inPath, { summary, parameters = [], requestBody, responses }, heading) {
  const name = `${method.toUpperCase()} ${path}`;
  const all = [...inPath, ...parameters];
  const asked = all.map((each) => [
    `<code>${escaped(each.name)}</code>`,
    `${escaped(each.description ?? `in the path`)}`,
    shapeOf(each.schema),
  ]);
  const answered = Object.entries(responses).map(([status, { description, content }]) => [
    status,
    escaped(description),
    contentOf(content),
  ]);
  return `${heading(name)}
<p>${escaped(summary)}.</p>
${asked.length > 0 ? table(`${name}: parameters`, ['Parameter', 'What it is', 'Value'], asked) : ''}
${requestBody ? `<p>Takes ${contentOf(requestBody.content)}.</p>` : ''}
${table(`${name}: answers`, ['Status', 'When', 'What comes'], answered)}`;
}

function contentOf(content = {}) {
  return Object.entries(content)
    .map(([type, { schema }]) =>
      schema?.$ref === undefined
        ? `<code>${escaped(type)}</code>`
        : `${shapeOf(schema)} (<code>${escaped(type)}</code>)`,
    )
    .join(', ');
}
