import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from '../plan/plan.js';
import { axeFindings, inside, settled, shownInPlan, textOf } from '../test-support/sample.js';

const host = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;
const field = (root: HTMLElement, name: string): HTMLInputElement => inside(root, 'kh-record', `[name="${name}"]`);

/** Types as a person does who then leaves the field. */
async function type(root: HTMLElement, name: string, text: string): Promise<void> {
  const at = field(root, name);
  at.value = text;
  for (const event of ['input', 'change']) at.dispatchEvent(new Event(event, { bubbles: true }));
  await settled(root);
}

async function press(root: HTMLElement): Promise<void> {
  inside<HTMLFormElement>(root, 'kh-record', 'form').requestSubmit();
  await settled(root);
}

suite('a field for a day', () => {
  setup(() => sessionStorage.clear());
  test('begins with today, and takes a day in every way that people write it', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    assert.equal(field(root, 'on').value, '20/09/2022');
    const hint = field(root, 'on').getAttribute('aria-describedby');
    assert.equal(textOf(root.querySelector('kh-record')?.shadowRoot as ShadowRoot, `#${hint}`), 'ngày/tháng/năm');
    for (const typed of ['1/9/22', '1/9/2022', '01-09-2022', '1.9.2022', '01092022', '2022-09-01']) {
      await type(root, 'on', '');
      await type(root, 'on', typed);
      assert.equal(field(root, 'on').value, '01/09/2022', typed);
    }
    await press(root);
    assert.equal((await host(root).entries()).at(-1)?.occurredOn, '2022-09-01');
  });

  test('counts as it stands, also where a script put it there without an event', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    field(root, 'on').value = '2/9/2022';
    await press(root);
    assert.equal((await host(root).entries()).at(-1)?.occurredOn, '2022-09-02');
  });

  for (const [language, said] of [
    ['vi', 'Cần một ngày có thật, ví dụ 20/9/2022.'],
    ['en', 'A day that exists is needed, such as 20/9/2022.'],
  ] as const)
    test(`says at once under it what is no day, and sends nothing, ${language}`, async () => {
      const root = await shownInPlan('<kh-record></kh-record>', undefined, language);
      const before = (await host(root).entries()).length;
      await type(root, 'on', '29/2/2022');
      const on = field(root, 'on');
      assert.deepEqual([on.value, on.getAttribute('aria-invalid')], ['29/2/2022', 'true']);
      assert.equal(
        textOf(root.querySelector('kh-record')?.shadowRoot as ShadowRoot, `#${on.getAttribute('aria-describedby')}`),
        said,
      );
      await press(root);
      assert.equal((await host(root).entries()).length, before);
      await type(root, 'on', '28/2/2022');
      assert.isFalse(on.hasAttribute('aria-invalid'));
    });

  test('says that a day has not come', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    await type(root, 'on', '21/9/2022');
    assert.include(textOf(root, 'kh-record'), 'Không được sau hôm nay, 20/9/2022.');
  });

  test('names the days of a new period', async () => {
    const root = await shownInPlan('<kh-record></kh-record>', 'actor-id="stp" actor-unit="stp"');
    await type(root, 'action', 'AmendTask');
    const texts = { number: '412/KH-STP', reason: 'Dời', period: 'Quý IV', start: '1/10/2022', end: '31.12.2022' };
    for (const [name, text] of Object.entries(texts)) await type(root, name, text);
    await press(root);
    const data = (await host(root).entries()).at(-1)?.data as { period?: { start?: string; end?: string } };
    assert.deepEqual([data.period?.start, data.period?.end], ['2022-10-01', '2022-12-31']);
  });
});

suite('the calendar of a field', () => {
  const shadow = (root: HTMLElement): ShadowRoot => root.querySelector('kh-record')?.shadowRoot as ShadowRoot;
  const isOpen = (root: HTMLElement): boolean => shadow(root).querySelector('dialog') !== null;
  const opener = (root: HTMLElement): HTMLButtonElement => inside(root, 'kh-record', '.day > button');
  const focused = (root: HTMLElement): string | undefined =>
    (shadow(root).activeElement as HTMLElement | null)?.dataset['day'];
  const key = (root: HTMLElement, name: string, shiftKey = false): void => {
    const event = new KeyboardEvent('keydown', {
      key: name,
      shiftKey,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    shadow(root).activeElement?.dispatchEvent(event);
  };
  const opened = async (language = 'vi'): Promise<HTMLElement> => {
    const root = await shownInPlan('<kh-record></kh-record>', undefined, language);
    await type(root, 'on', '14/9/2022');
    opener(root).click();
    return root;
  };

  test('is made when it is opened, marks the chosen day and today, and begins the week on Monday', async () => {
    const closed = await shownInPlan('<kh-record></kh-record>');
    assert.isFalse(isOpen(closed));
    const root = await opened();
    assert.equal(focused(root), '2022-09-14');
    assert.equal(getComputedStyle(inside(root, 'kh-record', 'dialog')).position, 'absolute');
    assert.equal(shadow(root).querySelector<HTMLElement>('[aria-selected="true"]')?.dataset['day'], '2022-09-14');
    assert.equal(shadow(root).querySelector<HTMLElement>('[aria-current="date"]')?.dataset['day'], '2022-09-20');
    assert.equal(shadow(root).querySelector('th')?.getAttribute('abbr'), 'Thứ hai');
    assert.include(textOf(root, 'kh-record'), 'Tháng 9/2022');
  });

  test('is used by keys, of which the page around hears nothing, and not beyond the last day', async () => {
    const root = await opened();
    let heard = 0;
    const listen = (): unknown => (heard += 1);
    document.addEventListener('keydown', listen);
    const way: [string, string][] = [
      ['ArrowLeft', '2022-09-13'],
      ['ArrowUp', '2022-09-06'],
      ['Home', '2022-09-05'],
      ['End', '2022-09-11'],
      ['PageUp', '2022-08-11'],
      ['PageDown', '2022-09-11'],
      ['ArrowDown', '2022-09-18'],
      ['ArrowDown', '2022-09-20'],
      ['ArrowRight', '2022-09-20'],
    ];
    for (const [name, day] of way) {
      key(root, name);
      assert.equal(focused(root), day, name);
    }
    key(root, 'PageUp', true);
    assert.equal(focused(root), '2021-09-20');
    key(root, 'Enter');
    document.removeEventListener('keydown', listen);
    await settled(root);
    assert.deepEqual([isOpen(root), field(root, 'on').value, heard], [false, '20/09/2021', 0]);
    assert.isTrue(shadow(root).activeElement === opener(root));
  });

  test('gives the focus back when it is left, and leaves the field as it was', async () => {
    for (const leave of [
      (root: HTMLElement) => key(root, 'Escape'),
      (root: HTMLElement) => shadow(root).querySelector('dialog')?.dispatchEvent(new Event('cancel')),
      (root: HTMLElement) => shadow(root).querySelector('dialog')?.click(),
      (root: HTMLElement) => shadow(root).querySelector<HTMLElement>('.steps:last-child button:last-child')?.click(),
    ]) {
      const root = await opened();
      key(root, 'ArrowLeft');
      leave(root);
      assert.deepEqual([isOpen(root), field(root, 'on').value], [false, '14/09/2022']);
      assert.isTrue(shadow(root).activeElement === opener(root));
    }
  });

  test('takes the day that is pressed, today too, but none that has not come', async () => {
    const root = await opened();
    inside<HTMLElement>(root, 'kh-record', '[data-day="2022-09-21"]').click();
    assert.isTrue(isOpen(root));
    inside<HTMLElement>(root, 'kh-record', '[data-day="2022-09-05"]').click();
    await settled(root);
    assert.deepEqual([isOpen(root), field(root, 'on').value], [false, '05/09/2022']);
    opener(root).click();
    inside<HTMLElement>(root, 'kh-record', '.steps:last-child button').click();
    await settled(root);
    assert.equal(field(root, 'on').value, '20/09/2022');
  });

  test('goes through the months by its buttons, and stays within the window', async () => {
    const root = await opened();
    const [before, after] = shadow(root).querySelectorAll<HTMLElement>('.steps [aria-label]');
    before?.click();
    assert.include(textOf(root, 'kh-record'), 'Tháng 8/2022');
    after?.click();
    after?.click();
    assert.include(textOf(root, 'kh-record'), 'Tháng 9/2022');
    const { left, right, top } = inside(root, 'kh-record', 'dialog').getBoundingClientRect();
    assert.isTrue(left >= 0 && top >= 0 && right <= document.documentElement.clientWidth);
  });

  test('offers every day for a new deadline', async () => {
    const root = await shownInPlan('<kh-record></kh-record>');
    await type(root, 'action', 'RequestExtension');
    inside<HTMLElement>(root, 'kh-record', '#to + button').click();
    key(root, 'PageDown');
    key(root, ' ');
    await settled(root);
    assert.equal(field(root, 'to').value, '20/10/2022');
  });

  for (const language of ['vi', 'en'])
    for (const scheme of ['light', 'dark'])
      test(`is accessible while it is open, ${language}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = 'Canvas';
        assert.deepEqual(await axeFindings(await opened(language)), []);
        document.documentElement.style.colorScheme = '';
      });
});
