import { assert } from 'chai';
import ts from 'typescript';
import { foldDecorators, helperCode } from './fold-decorators.mjs';

const compiled = (source) =>
  ts.transpileModule(source, { compilerOptions: { target: 'ES2022', module: 'ES2022', importHelpers: true } })
    .outputText;

const source = `
  const calls = [];
  const told = (...options) => ({ get, set }, { name, kind, metadata }) => {
    calls.push([name, kind, options.length, typeof metadata]);
    return {
      set(value) { calls.push([name, get.call(this), value]); set.call(this, value); },
      init: (value) => (value === undefined ? 'first' : value),
    };
  };
  class Base {}
  class Thing extends Base {
    @told() accessor one: string | undefined;
    @told({ a: [1] }) accessor two = 'two';
    #own = 3;
    get all() { return [this.one, this.two, this.#own]; }
  }
  export { calls, Thing };`;

/** Runs a module without imports. */
const run = (code) => import(`data:text/javascript,${encodeURIComponent(code)}`);

suite('decorated accessors in a bundle', () => {
  test('do what they did', async () => {
    const folded = foldDecorators(compiled(source)).replace(/import \{ decorated \} from .*;/, helperCode);
    const { calls, Thing } = await run(folded);
    const thing = new Thing();
    assert.deepEqual(thing.all, ['first', 'two', 3]);
    thing.two = 'other';
    assert.deepEqual(thing.all, ['first', 'other', 3]);
    assert.deepEqual(
      calls.map((call) => call.slice(0, 3)),
      [
        ['one', 'accessor', 0],
        ['two', 'accessor', 1],
        ['two', 'two', 'other'],
      ],
    );
    assert.isBelow(folded.length, compiled(source).length);
  });

  test('are left where a private one stands among them, and where there is none', () => {
    assert.isUndefined(foldDecorators('export const a = 1;'));
    assert.isUndefined(
      foldDecorators(compiled('const d = () => {}; class A { @d accessor #a = 1; b() { return this.#a; } }')),
    );
  });
});
