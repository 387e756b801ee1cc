import * as v from 'valibot';
import { strictChecks } from './fields.js';

/** A part of a schema that has parts of its own. */
interface Part extends v.GenericSchema {
  readonly pipe?: readonly [Part, ...v.GenericPipeAction[]];
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly wrapped?: Part;
}

/**
 * The schema as new entries have to fit it: no field that it does not name, and words that hold something to
 * read. What was recorded before these rules stays readable, so the schema itself doesn't have them.
 */
export function strict(schema: v.GenericSchema): v.GenericSchema {
  const { pipe, entries, item, wrapped } = schema as Part;
  if (pipe !== undefined) {
    const [first, ...actions] = pipe;
    return v.pipe(strict(first), ...(actions.map(strictAction) as [])) as v.GenericSchema;
  }
  if (entries !== undefined) {
    const fields = Object.keys(entries).map((key) => [key, strict(entries[key] as Part)] as const);
    return v.strictObject(Object.fromEntries(fields));
  }
  if (item !== undefined) return v.array(strict(item));
  return wrapped === undefined ? schema : v.exactOptional(strict(wrapped));
}

function strictAction(action: v.GenericPipeAction): v.GenericPipeAction {
  const check = strictChecks.get((action as { readonly requirement?: unknown }).requirement);
  return check === undefined ? action : v.check(check, 'blank');
}
