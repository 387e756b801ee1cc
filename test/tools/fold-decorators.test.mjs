import { readFile } from 'node:fs/promises';
import { assert } from 'chai';
import ts from 'typescript';
import { foldDecorators, helper } from './fold-decorators.mjs';

const compiled = (source) =>
  ts.transpileModule(source, { compilerOptions: { target: 'ES2022', module: 'ES2022', importHelpers: true } })
    .outputText;

const lit = `
  const calls = [];
  class ReactiveElement {
    static createProperty(name, options) { calls.push(['created', name, options]); }
    requestUpdate(name, before, options) { calls.push(['changed', name, before, options]); }
  }
  const [property, state] = [];
  export { calls };`;

const source = `
  import { property } from 'lit/decorators.js';
  class Base extends ReactiveElement {
    requestUpdate(...all) { calls.push(['told']); super.requestUpdate(...all); }
  }
  export class Thing extends Base {
    @property() accessor one: string | undefined;
    /** Said (in brackets). */
    @property({ attribute: 'th-ree' }) accessor three = [1, 2].join(')');
    @state() accessor two = 'two';
    #own = 3;
    get all() { return [this.one, this.two, this.three, this.#own]; }
  }`;

/** Runs a module without imports. */
const run = (code) => import(`data:text/javascript,${encodeURIComponent(code.replaceAll(/^import .*;$/gm, ''))}`);

suite('decorated accessors in a bundle', () => {
  test('are properties, each element with its own, and begin without being told of', async () => {
    const helperCode = await readFile(helper, 'utf8');
    const folded = foldDecorators(compiled(source));
    const { calls, Thing } = await run(`${lit}\n${helperCode}\n${folded}`);
    const created = { noAccessor: true };
    assert.deepEqual(calls.splice(0), [
      ['created', 'one', created],
      ['created', 'three', { attribute: 'th-ree', ...created }],
      ['created', 'two', { state: true, ...created }],
    ]);
    const thing = new Thing();
    assert.deepEqual(thing.all, [undefined, 'two', '1)2', 3]);
    assert.deepEqual(calls.splice(0), [
      ['changed', 'three', undefined, { attribute: 'th-ree' }],
      ['changed', 'two', undefined, { state: true }],
    ]);
    thing.two = 'other';
    assert.deepEqual(calls.splice(0), [['told'], ['changed', 'two', 'two', { state: true }]]);
    assert.deepEqual(thing.all, [undefined, 'other', '1)2', 3]);
    assert.deepEqual(new Thing().all, [undefined, 'two', '1)2', 3]);
    assert.isBelow(folded.length, compiled(source).length);
  });

  test('a decorator that is not known is not passed over', () => {
    assert.throws(() => foldDecorators(compiled('class A { @other() accessor a = 1; }')), /not known/);
  });

  test('are left where a private one stands among them, and where there is none', () => {
    assert.isUndefined(foldDecorators('export const a = 1;'));
    assert.isUndefined(
      foldDecorators(compiled('const d = () => {}; class A { @d accessor #a = 1; b() { return this.#a; } }')),
    );
  });
});
