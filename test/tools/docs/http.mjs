// The server's OpenAPI document as pages are read: a heading for each path and method, then the shapes.
import { anchorOf, escaped, table } from './html.mjs';
import { fieldTable, shapeOf } from './shapes.mjs';

/** A list of what may be asked, every operation, then every shape that they name. */
export function httpOf({ paths, components }, heading) {
  const operations = Object.entries(paths).flatMap(([path, { parameters = [], ...methods }]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      name: `${method.toUpperCase()} ${path}`,
      parameters: [...parameters, ...(operation.parameters ?? [])],
    })),
  );
  const list = table(
    'Paths',
    ['Path', 'What it is for'],
    operations.map(({ name, summary }) => [`<a href="#${anchorOf(name)}">${escaped(name)}</a>`, escaped(summary)]),
  );
  const shapes = Object.entries(components.schemas).map(([name, schema]) => shapeSection(name, schema, heading));
  return [list, ...operations.map((each) => operationOf(each, heading)), heading('Shapes', 2), ...shapes].join('\n');
}

function shapeSection(name, schema, heading) {
  const fields = schema.properties === undefined ? `<p>${shapeOf(schema)}.</p>` : fieldTable(name, schema);
  return `${heading(name)}\n${fields}`;
}

function operationOf({ name, summary, parameters, requestBody, responses }, heading) {
  const asked = parameters.map((each) => [
    `<code>${escaped(each.name)}</code>`,
    escaped(each.description ?? 'in the path'),
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
