import { writeLog } from '@kehoach/core';
import { assert } from 'chai';
import type { LitElement } from 'lit';
import { define, type Definable } from './define-under.js';
import { axeFindings, inside, sampleLog, settled, shown, textOf, urlOf } from './test-support/sample.js';

/** What shows the plan around it, with words that it shows. */
const shows: Readonly<Partial<Record<Definable, string>>> = {
  agenda: 'Công tác truyền thông',
  'as-of': 'Xem tại',
  awards: 'Chi nhánh số 1',
  desk: '',
  export: 'Báo cáo',
  history: 'Đã tổng kết',
  progress: '%',
  record: 'Công tác truyền thông',
  summary: 'nhiệm vụ',
  task: 'Công tác truyền thông',
  tasks: 'Trung tâm trợ giúp pháp lý',
  timeline: 'Công tác truyền thông',
};
const names = [...(Object.keys(shows) as readonly Definable[]), 'plan', 'plans'] as const;
const attributes: Readonly<Record<string, string>> = { task: 'task="2"', desk: 'address="none"' };

const defined = new Map<string, CustomElementConstructor>();

/** Keeps what is registered from now on. */
function listening(): void {
  const { define: registered } = customElements;
  customElements.define = (tag, element) => {
    defined.set(tag, element);
    registered.call(customElements, tag, element);
  };
}

const inPlan = async (elements: string): Promise<HTMLElement> =>
  shown(
    `<stp-plan src="${urlOf(writeLog(await sampleLog()))}" today="2022-09-20" actor-id="tgpl" actor-unit="tgpl">${elements}</stp-plan>`,
  );

/** Waits until it is so: what the tests of a desk have for it brings elements of its own. */
async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1000) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** All elements below one, through all shadows. */
function below(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((each) => [
    each,
    ...(each.shadowRoot === null ? [] : below(each.shadowRoot)),
  ]);
}

const strange = (root: ParentNode): readonly string[] =>
  below(root)
    .filter((each) => each.localName.startsWith('kh-') || each.matches(':not(:defined)'))
    .map(({ localName }) => localName);

suite('elements under another prefix', () => {
  suiteSetup(async () => {
    listening();
    await define({ prefix: 'stp', elements: names });
    await import('./import/define.js');
    await import('./server/define.js');
    await import('./desk/parts.js');
  });
  setup(() => sessionStorage.clear());

  test('are all registered under it, and none under kh', () => {
    const all = [...names, 'desk-views', 'import', 'paper'].map((name) => `stp-${name}`);
    assert.sameMembers([...defined.keys()], all);
  });

  test('have styles that name no tag', () => {
    for (const [tag, element] of defined) {
      const { elementStyles } = element as unknown as typeof LitElement;
      for (const style of elementStyles) assert.notMatch((style as { cssText: string }).cssText, /(?<!--)kh-/, tag);
    }
  });

  for (const [name, words] of Object.entries(shows))
    test(`show a plan, hold none of kh, and are accessible: ${name}`, async () => {
      const tag = `stp-${name}`;
      const root = await inPlan(`<${tag} ${attributes[name] ?? ''}></${tag}>`);
      await until('the plan is there', () => textOf(root, tag).includes(words));
      assert.deepEqual(strange(root), []);
      assert.deepEqual(await axeFindings(root), []);
    });

  test('say what they lack by the tag that they have here', async () => {
    const root = await shown('<stp-timeline></stp-timeline><stp-plan><stp-tasks></stp-tasks></stp-plan>');
    assert.include(textOf(root, 'stp-timeline'), 'stp-plan');
    assert.include(textOf(root, 'stp-tasks'), 'stp-plan');
    assert.notInclude(root.textContent, 'kh-');
  });

  test('that show a plan stand apart in it', async () => {
    const root = await inPlan('<stp-summary></stp-summary><stp-progress></stp-progress>');
    const [first, second] = [...root.querySelectorAll('stp-summary, stp-progress')].map((each) =>
      getComputedStyle(each),
    );
    assert.deepEqual([first?.marginBlockStart, second?.marginBlockStart], ['0px', '16px']);
  });

  test('say once that a plan cannot be read', async () => {
    const root = await shown('<stp-plan src="/nowhere"><stp-summary></stp-summary><stp-tasks></stp-tasks></stp-plan>');
    await until('it is said', () => textOf(root, 'stp-summary').includes('Thử lại'));
    assert.notInclude(textOf(root, 'stp-tasks'), 'Thử lại');
  });

  test('print the head of the log once a page', async () => {
    const root = await inPlan('<stp-timeline></stp-timeline><stp-history></stp-history>');
    assert.notMatch(textOf(root, 'stp-timeline'), /\d+:[0-9a-f]{8}/);
    assert.match(textOf(root, 'stp-history'), /\d+:[0-9a-f]{8}/);
  });

  test('make a desk whose panel opens a task, with the form, which fills it while somebody records', async () => {
    const root = await inPlan('<stp-desk address="none"></stp-desk>');
    const desk = (): ShadowRoot => inside(root, 'stp-desk', 'stp-desk-views').shadowRoot as ShadowRoot;
    const rows = (): readonly HTMLElement[] => [
      ...(desk().querySelector('stp-timeline')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-task="2"]') ?? []),
    ];
    await until('the timeline stands', () => rows().length > 0);
    rows()[0]?.click();
    const form = (): ShadowRoot | null | undefined => desk().querySelector('dialog.panel stp-record')?.shadowRoot;
    await until('the form is there', () => form()?.querySelector('[data-command="ReportProgress"]') != null);
    assert.deepEqual(strange(root), []);
    form()?.querySelector<HTMLElement>('[data-command="ReportProgress"]')?.click();
    await until('somebody records', () => desk().querySelector('dialog.panel [recording]') != null);
    const body = desk().querySelector('dialog.panel .panel-body > :not(h3)') as HTMLElement;
    assert.equal(getComputedStyle(body).display, 'none');
  });

  test('record: what was given stands in the history', async () => {
    const root = await inPlan('<stp-record task="2" layout="panel"></stp-record><stp-history></stp-history>');
    const form = inside<HTMLElement>(root, 'stp-record', '[data-command="CompleteTask"]');
    form.click();
    await settled(root);
    const result = inside<HTMLTextAreaElement>(root, 'stp-record', '[name="result"]');
    result.value = 'Xong cả đợt';
    result.dispatchEvent(new Event('input', { bubbles: true }));
    inside<HTMLElement>(root, 'stp-record', 'button.main').click();
    await until('it is recorded', () => textOf(root, 'stp-history').includes('Xong cả đợt'));
  });

  test('read a document, and draw the plan that it is', async () => {
    const root = await shown('<stp-import actor-id="van-thu"></stp-import>');
    const element = root.querySelector('stp-import') as HTMLElement & { read(text: string): Promise<void> };
    await element.read(
      'SỞ Y TẾ\nSố: 9/KH-SYT\n\nKẾ HOẠCH\nTiêm chủng\n\nI. NỘI DUNG\n1. Rà soát đối tượng\n- Thời gian: Quý II/2026\n',
    );
    await until('it is read', () => textOf(root, 'stp-import').includes('Rà soát đối tượng'));
    assert.deepEqual(strange(root), []);
  });

  test('count several plans', async () => {
    const root = await shown(`<stp-plans src="${urlOf(writeLog(await sampleLog()))}" today="2022-09-20"></stp-plans>`);
    await until('they are counted', () => textOf(root, 'stp-plans').includes('Chưa hoàn thành, quá hạn'));
    assert.deepEqual(strange(root), []);
  });
});

suite('a prefix', () => {
  const wrong = async (prefix: string): Promise<string> => {
    const error = await define({ prefix, elements: [] }).then(
      () => undefined,
      (each: Error) => each,
    );
    return error?.name ?? 'taken';
  };

  test('is of letters, digits and hyphens between them', async () => {
    for (const prefix of ['', 'Stp', '1a', '-a', 'a-', 'a--b', 'a b', 'sở', 'a.b', 'a>b', '__proto__'])
      assert.equal(await wrong(prefix), 'TypeError', prefix);
  });

  test('is one for all modules: another one is refused, the same again is not', async () => {
    await define({ prefix: 'stp', elements: [] });
    assert.equal(await wrong('so-tu-phap2'), 'Error');
    assert.equal(await wrong('stp'), 'taken');
  });
});
