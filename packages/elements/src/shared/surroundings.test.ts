import { assert } from 'chai';
import '../agenda/define.js';
import '../define.js';
import { longPlan } from '../test-support/long-plan.js';
import { inside, settled, shown, shownInPlan, textOf } from '../test-support/sample.js';

const tags = ['agenda', 'tasks', 'timeline', 'history', 'task', 'progress', 'summary', 'awards', 'as-of'].map(
  (name) => `kh-${name}`,
);

const hostile = [
  'text-indent: 1cm; word-spacing: 1em; letter-spacing: 3px; word-break: break-all; line-break: anywhere',
  'font-style: italic; font-variant: small-caps; font-weight: 900; font-stretch: condensed; text-transform: uppercase',
  'text-shadow: 1px 1px red; hyphens: auto; white-space: pre; line-height: 3; quotes: "<" ">"; tab-size: 1',
  'text-align: right; text-align-last: center; list-style: square inside; border-collapse: collapse; cursor: wait',
  'user-select: none; -webkit-user-select: none; text-emphasis: dot; font-feature-settings: "smcp"; widows: 9',
].join(';');

/** What may differ: the page's own font and what only says where the element stands. */
const ofThePage =
  /^(block-size|inline-size|width|height|perspective-origin|transform-origin|font-family|-webkit-locale|--)/;

suite('what surrounds an element', () => {
  test('gives it none of its own styles', async () => {
    const stylesOf = (root: ParentNode): string[] =>
      tags.flatMap((tag) => {
        const element = inside<HTMLElement>(root, tag, tag === 'kh-as-of' ? 'span' : 'h2, .row, p');
        const style = getComputedStyle(element);
        return [...style]
          .filter((name) => !ofThePage.test(name))
          .map((name) => `${tag} ${name}: ${style.getPropertyValue(name)}`);
      });
    const elements = tags.map((tag) => `<${tag}></${tag}>`).join('');
    const plain = stylesOf(await shownInPlan(elements));
    const root = await shownInPlan(`<div style='${hostile}'>${elements}</div>`);
    const came = new Set(plain);
    assert.deepEqual(
      stylesOf(root).filter((style) => !came.has(style) && !/(-color|margin|inset|top|bottom)/.test(style)),
      [],
    );
    const { userSelect, webkitUserSelect } = getComputedStyle(root.querySelector('kh-progress') as Element);
    assert.equal(userSelect ?? webkitUserSelect, 'text');
  });

  test('gives none of its styles to what kh-plan says itself', async () => {
    const stylesOf = (root: ParentNode): string[] => {
      const notice = getComputedStyle(inside(root, 'kh-plan', '.notice'));
      return [...notice]
        .filter((name) => !ofThePage.test(name))
        .map((name) => `${name}: ${notice.getPropertyValue(name)}`);
    };
    const said = async (): Promise<HTMLElement> => {
      const root = await shownInPlan('<kh-summary></kh-summary>', 'store="missing"');
      while (root.querySelector('kh-plan')?.shadowRoot?.querySelector('.notice') === null) await settled(root);
      return root;
    };
    const plain = stylesOf(await said());
    const root = await said();
    (root.querySelector('kh-plan') as HTMLElement).style.cssText = hostile;
    assert.deepEqual(stylesOf(root), plain);
  });

  test('keeps its own styles inside kh-plan', async () => {
    const root = await shownInPlan('<p id="own" style="display: inline">Lời của trang</p>');
    const around = root.querySelector('kh-plan') as HTMLElement;
    around.style.cssText = 'font-style: italic; text-indent: 10px; color: rgb(1, 2, 3); line-height: 40px';
    const { fontStyle, textIndent, color, lineHeight } = getComputedStyle(root.querySelector('#own') as Element);
    assert.deepEqual([fontStyle, textIndent, color, lineHeight], ['italic', '10px', 'rgb(1, 2, 3)', '40px']);
  });

  const ancient: readonly (readonly [name: string, spoil: () => () => void])[] = [
    ['Array.from', () => replaced(Array, 'from', (list: ArrayLike<unknown>) => Array.prototype.slice.call(list))],
    ['entries', () => replaced(Array.prototype, 'entries', function (this: unknown[]) { return this.slice(); })], // prettier-ignore
    ['toJSON', () => replaced(Array.prototype, 'toJSON', function (this: unknown[]) { return String(this); })], // prettier-ignore
    ['String toJSON', () => replaced(String.prototype, 'toJSON', function (this: string) { return `"${this}"`; })], // prettier-ignore
    ['an enumerable addition', () => replaced(Array.prototype, 'each', () => undefined, true)],
  ];
  for (const [name, spoil] of ancient) {
    test(`may have overwritten ${name}`, async () => {
      const plan = longPlan(30);
      const restore = spoil();
      try {
        const root = await shown(tags.map((tag) => `<${tag}></${tag}>`).join(''));
        for (const tag of tags) Object.assign(root.querySelector(tag) as object, { plan, today: '2022-03-01' });
        await settled(root);
        for (const tag of ['kh-tasks', 'kh-timeline']) assert.include(textOf(root, tag), 'Việc thứ 1', tag);
        assert.include(textOf(root, 'kh-summary'), '30');
        assert.include(textOf(root, 'kh-progress'), '0 trên 30');
      } finally {
        restore();
      }
    });
  }

  for (const width of [320, 390, 1200]) {
    test(`is never wider for a title without blanks, or long names of units, at ${width} px`, async () => {
      const title = `https://example.gov.vn/${'a'.repeat(240)}`;
      const name = 'Trung tâm Dịch vụ việc làm và Bảo trợ xã hội tổng hợp khu vực miền núi phía tây của tỉnh';
      const plan = longPlan(3, () => title, [
        ['a', name],
        ['b', `${name}, cơ sở 2`],
      ]);
      const elements = tags.map((tag) => `<${tag} task="1"></${tag}>`).join('');
      const root = await shown(`<div style="width: ${width}px">${elements}</div>`);
      for (const tag of tags) Object.assign(root.querySelector(tag) as object, { plan, today: '2022-03-01' });
      await settled(root);
      for (const tag of tags) {
        const host = root.querySelector(tag) as HTMLElement;
        assert.isAtMost(host.scrollWidth, width, tag);
        for (const part of host.shadowRoot?.querySelectorAll('h2, p, dd, li, td, button, select') ?? [])
          assert.isAtMost(part.getBoundingClientRect().right, host.getBoundingClientRect().right + 1, tag);
      }
    });
  }
});

/** Puts another thing under a name, and gives back how to undo it. */
function replaced(object: object, name: string, value: unknown, enumerable = false): () => void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, enumerable, configurable: true, writable: true });
  return () => {
    if (before === undefined) Reflect.deleteProperty(object, name);
    else Object.defineProperty(object, name, before);
  };
}
