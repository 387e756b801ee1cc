// JSON Schemas in the words of a table.
import { escaped, table } from './html.mjs';

/** A row for each field of an object, those of objects inside it by their path. */
export function fieldRows(schema, before = '') {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, field]) => {
    const path = `${before}${name}`;
    const inner = objectIn(field);
    const own = [`<code>${escaped(path)}</code>`, shapeOf(field), required.includes(name) ? 'yes' : ''];
    const more = inner === undefined ? [] : fieldRows(inner, `${path}${field.type === 'array' ? '[]' : ''}.`);
    return [own, ...more];
  });
}

/** The table of an object's fields; a sentence where it has none. */
export function fieldTable(label, schema) {
  const rows = fieldRows(schema);
  if (rows.length === 0) return '<p>No fields.</p>';
  return table(label, ['Field', 'What it holds', 'Required'], rows);
}

/** What a value must be, in few words. */
export function shapeOf(schema) {
  if (schema.$ref !== undefined) return linkOf(schema.$ref);
  if (schema.const !== undefined) return `<code>${escaped(JSON.stringify(schema.const))}</code>`;
  if (schema.enum !== undefined) return schema.enum.map((each) => `<code>${escaped(each)}</code>`).join(', ');
  const several = schema.anyOf ?? schema.oneOf;
  if (several !== undefined) return [...new Set(several.map(shapeOf))].join(' or ');
  if (schema.type === 'array') return `list of ${shapeOf(schema.items ?? {})}${bound(schema.maxItems, ', at most')}`;
  if (schema.type === 'integer' || schema.type === 'number') return numberShape(schema);
  if (schema.type === 'string') return stringShape(schema);
  if (schema.type === 'object') return 'object';
  return escaped(schema.type ?? 'any value');
}

function stringShape({ pattern, maxLength, format }) {
  if (pattern?.includes('\\S{1,200}')) return 'an id: 1 to 200 characters, no blanks';
  if (pattern?.includes('{64}')) return 'a digest: 64 hexadecimal digits';
  if (pattern?.includes('-7[')) return 'a UUID of version 7';
  if (format !== undefined) return `text: ${escaped(format)}`;
  return `text${bound(maxLength, ', at most', 'characters')}`;
}

function numberShape({ type, minimum, maximum }) {
  const name = type === 'integer' ? 'whole number' : 'number';
  if (minimum !== undefined && maximum !== undefined) return `${name}, ${minimum} to ${maximum}`;
  return `${name}${bound(minimum, ', at least')}${bound(maximum, ', at most')}`;
}

function bound(limit, words, unit = '') {
  return limit === undefined ? '' : `${words} ${limit.toLocaleString('en')} ${unit}`.trimEnd();
}

function objectIn(field) {
  const inner = field.type === 'array' ? field.items : field;
  return inner?.properties === undefined ? undefined : inner;
}

function linkOf(ref) {
  const name = ref.split('/').at(-1);
  return `<a href="#${name.toLowerCase()}">${name}</a>`;
}
