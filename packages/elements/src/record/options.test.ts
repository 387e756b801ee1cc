import { assert } from 'chai';
import fc from 'fast-check';
import { html, render } from 'lit';
import { options, type Option } from './options.js';
import { textsIn } from './unsaid.js';

suite('the options of a list', () => {
  const draw = (host: HTMLElement, list: readonly Option[], chosen: string): HTMLSelectElement => {
    render(html`<select ${options(list, chosen)}></select>`, host);
    return host.querySelector('select') as HTMLSelectElement;
  };
  const drawn = (select: HTMLSelectElement): Option[] =>
    [...select.options].map(({ value, textContent }) => ({ value, label: textContent ?? '' }));
  const lists = fc.uniqueArray(fc.record({ value: fc.string({ minLength: 1 }), label: fc.string() }), {
    selector: ({ value }) => value,
    minLength: 1,
    maxLength: 8,
  });

  test('are those that were given last, and the one to be chosen is chosen', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(lists, fc.nat()), { minLength: 1, maxLength: 5 }), (all) => {
        const host = document.createElement('div');
        for (const [list, at] of all) {
          const { value } = list[at % list.length] as Option;
          const select = draw(host, list, value);
          assert.deepEqual(drawn(select), list);
          assert.equal(select.value, value);
        }
      }),
    );
  });

  test('keep what a person has chosen when the same is drawn again', () => {
    const host = document.createElement('div');
    const list = ['a', 'b  b', 'c'].map((value) => ({ value, label: value }));
    const select = draw(host, list, 'a');
    select.value = 'c';
    draw(host, list, 'a');
    assert.equal(select.value, 'c');
    draw(host, list, 'b  b');
    assert.equal(select.value, 'b  b');
  });
});

suite('the texts of a form', () => {
  test('are those that the browser would send, but for the lists of tasks and actions', () => {
    const host = document.createElement('div');
    render(
      html`<form>
        <select name="taskId" data-list><option>1</option></select><select name="action" data-list><option>2</option></select>
        <input name="line" value="một" /><input type="date" name="day" value="2022-09-10" />
        <textarea name="note">hai\nba</textarea>
        <fieldset>
          <input type="radio" name="product" value="a" /><input type="radio" name="product" value="b" checked />
          <input type="radio" name="none" value="c" />
        </fieldset>
        <select name="choice"><option value="x">X</option><option value="y" selected>Y</option></select>
        <button>Gửi</button>
      </form>`,
      host,
    );
    const form = host.querySelector('form') as HTMLFormElement;
    const {
      taskId: _task,
      action: _action,
      ...sent
    } = Object.fromEntries(new FormData(form)) as Record<string, string>;
    assert.deepEqual(textsIn(form), sent);
    assert.hasAllKeys(sent, ['line', 'day', 'note', 'product', 'choice']);
  });
});
