import { assert } from 'chai';
import fc from 'fast-check';
import puppeteer from 'puppeteer-core';
import { browsers, chromiumArgs } from '../dist/browsers.js';
import { foldModule, foldTexts } from './fold-templates.mjs';

const fold = (...texts) => foldTexts(texts).join('${}');

const rows = [
  ['attributes, one a line', '<div\n  class="a"\n  role="row"\n>', '<div class="a" role="row">'],
  ['a quoted value', '<p title="one\n  two  >"\n  >x</p>', '<p title="one\n  two  >">x</p>'],
  [
    'blocks on lines of their own',
    '\n  <ul>\n    <li>a</li>\n    <li>b</li>\n  </ul>\n',
    '<ul><li>a</li><li>b</li></ul>',
  ],
  ['words on lines of their own', '<p>\n  one\n  two\n</p>', '<p>one two</p>'],
  ['inline tags', '<p><b>one</b>\n  <i>two</i></p>', '<p><b>one</b> <i>two</i></p>'],
  ['a blank within an inline tag', '<p>one<b> two</b></p>', '<p>one<b> two</b></p>'],
  ['an own element is inline', '<kh-a></kh-a>\n<kh-b></kh-b>', '<kh-a></kh-a> <kh-b></kh-b>'],
  ['pre', '<div>\n <pre>\n a\n  b </pre>\n</div>', '<div><pre>\n a\n  b </pre></div>'],
  [
    'textarea',
    '<label>\n x <textarea\n rows="2">\n a  b</textarea></label>',
    '<label> x <textarea\n rows="2">\n a  b</textarea></label>',
  ],
  [
    'a drawing among words',
    '<b>a</b>\n<svg>\n  <circle></circle>\n  <text>\n a</text>\n</svg>\n<b>b</b>',
    '<b>a</b> <svg><circle></circle><text>a</text></svg> <b>b</b>',
  ],
  ['a value without quotes before a slash', '<input value=a\n />', '<input value=a />'],
  ['a no-break space', '<p>\u00A0\u00A0a</p>', '<p>\u00A0\u00A0a</p>'],
  ['a sign that opens no tag', '<p>1 <  2</p>', '<p>1 < 2</p>'],
];

suite('folding the blanks of templates', () => {
  for (const [name, from, to] of rows) test(name, () => assert.equal(fold(from), to));

  test('holes stay apart where words would run together, and lose the blanks of blocks', () => {
    assert.equal(fold('<p>\n  ', '\n  ', '\n</p>'), '<p>${} ${}</p>');
    assert.equal(fold('<div\n  ', '\n  data-id=', '\n>\n  ', '\n</div>'), '<div ${} data-id=${}>${}</div>');
    assert.equal(fold('<i title="', '  ', '">x</i>'), '<i title="${}  ${}">x</i>');
  });

  test('templates within templates, and nothing but templates, are folded', () => {
    const code =
      'const a = html `<ul>\n  ${list.map((x) => html `<li>\n ${x} </li>`)}\n</ul>`; const b = css `a\n  b`; const c = `<p>\n</p>`;';
    assert.equal(
      foldModule(code),
      'const a = html `<ul>${list.map((x) => html `<li>${x}</li>`)}</ul>`; const b = css `a\n  b`; const c = `<p>\n</p>`;',
    );
    assert.isUndefined(foldModule('const a = 1;'));
  });

  suite('in a browser', () => {
    let browser;
    let page;
    suiteSetup(async () => {
      browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
      page = await browser.newPage();
    });
    suiteTeardown(() => browser.close());

    const blank = fc.constantFrom('', ' ', '\n', '\n    ', '  \t');
    const words = fc.constantFrom('một', 'hai ba', 'a&nbsp;b', '1 < 2');
    const { markup } = fc.letrec((tie) => ({
      markup: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        words,
        fc.tuple(blank, tie('markup'), blank, tie('markup'), blank).map((parts) => parts.join('')),
        fc
          .tuple(
            fc.constantFrom('div', 'ul', 'section', 'span', 'b', 'kh-x', 'pre', 'button'),
            blank,
            tie('markup'),
            blank,
          )
          .map(([tag, open, inner, close]) => [`<${tag}${open}>`, open, inner, close, `</${tag}>`].join('')),
      ),
    }));

    test('the page reads the same before and after', async () => {
      const samples = fc.sample(markup, { numRuns: 400, seed: 7 }).map((text) => [text, fold(text)]);
      const read = await page.evaluate(
        (pairs) =>
          pairs.map((pair) =>
            pair.map((text) => {
              document.body.innerHTML = `<div>${text}</div>`;
              return document.body.innerText;
            }),
          ),
        samples,
      );
      for (const [index, [before, after]] of read.entries()) assert.equal(after, before, samples[index][0]);
      assert.isAbove(samples.filter(([from, to]) => to.length < from.length).length, 100);
    });
  });
});
