import { assert } from 'chai';
import * as v from 'valibot';
import * as shapes from './schema-shapes.mjs';

const text = v.string();
const isOdd = (value) => value % 2 === 1;

/** Arguments for each; one without a row here fails. */
const cases = {
  string: [],
  number: [],
  picklist: [['a', 'b']],
  array: [text],
  object: [{ a: text }],
  looseObject: [{}],
  optional: [text],
  exactOptional: [text],
  pipe: [text, v.maxLength(3)],
  check: [isOdd, 'odd'],
  regex: [/a/, 'id'],
  minLength: [1],
  maxLength: [3],
  minValue: [0],
  maxValue: [100],
  integer: [],
  finite: [],
};

const looked = ['type', 'requirement', 'message', 'pipe', 'entries', 'item', 'wrapped', 'options'];

suite('what a bundle takes in place of valibot', () => {
  const valibot = new Map(Object.entries(v));
  for (const [name, shapeOf] of Object.entries(shapes))
    test(`${name} has the parts that are looked at`, () => {
      const shape = shapeOf(...cases[name]);
      const schema = valibot.get(name)(...cases[name]);
      for (const part of looked) assert.strictEqual(String(shape[part]), String(schema[part]), part);
    });
});
