import { assert } from 'chai';
import '../define.js';
import { settled, shownInPlan, textOf } from '../test-support/sample.js';
import { languageOf } from './language.js';

const tags = ['tasks', 'timeline', 'history', 'task', 'progress', 'summary', 'awards', 'as-of'].map(
  (name) => `kh-${name}`,
);

suite('the language of an element', () => {
  const inside = (lang: string, wrap: (element: HTMLElement) => Node = (element) => element): string => {
    const around = document.createElement('div');
    around.setAttribute('lang', lang);
    const element = document.createElement('p');
    around.append(wrap(element));
    document.body.replaceChildren(around);
    return languageOf(element);
  };
  const inShadow = (element: HTMLElement): Node => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(element);
    return host;
  };

  for (const [lang, expected] of [
    ['en', 'en'],
    ['EN', 'en'],
    ['en-GB', 'en'],
    ['En-us', 'en'],
    ['vi', 'vi'],
    ['', 'vi'],
    ['enm', 'vi'],
    ['fr', 'vi'],
  ] as const) {
    test(`is ${expected} where the page says “${lang}”, in a shadow root too`, () => {
      assert.equal(inside(lang), expected);
      assert.equal(
        inside(lang, (element) => inShadow(element)),
        expected,
      );
    });
  }

  test('is the nearest one, and xml:lang is none', () => {
    const around = inside('en', (element) => {
      element.setAttribute('xml:lang', 'vi');
      return element;
    });
    assert.equal(around, 'en');
  });

  test('is followed by every element when it changes around them, in shadow roots and when they are moved', async () => {
    const root = await shownInPlan(tags.map((tag) => `<${tag}></${tag}>`).join(''));
    const before = tags.map((tag) => textOf(root, tag));
    root.lang = 'en-US';
    await settled(root);
    const after = tags.map((tag) => textOf(root, tag));
    for (const [index, tag] of tags.entries()) assert.notEqual(after[index], before[index], tag);
    root.lang = 'vi';
    await settled(root);
    assert.deepEqual(
      tags.map((tag) => textOf(root, tag)),
      before,
    );
    const host = document.createElement('div');
    host.lang = 'en';
    document.body.append(host);
    const plan = root.querySelector('kh-plan') as HTMLElement;
    host.attachShadow({ mode: 'open' }).append(plan);
    await settled(plan);
    assert.include(textOf(host.shadowRoot as ShadowRoot, 'kh-timeline'), 'Whole plan');
    host.lang = 'vi';
    await settled(plan);
    assert.include(textOf(host.shadowRoot as ShadowRoot, 'kh-timeline'), 'Cả kế hoạch');
  });
});
