import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from '../plan/plan.js';
import { deskIn, deskShown, panelOf, tab, text, until } from '../test-support/desk.js';
import { openOffice, shownAt } from '../test-support/office.js';
import { settled } from '../test-support/sample.js';

const asOffice = 'actor-id="stp" actor-unit="stp"';
const agendaIn = (desk: ShadowRoot): ShadowRoot | null | undefined => desk.querySelector('kh-agenda')?.shadowRoot;
const own = 'Sở Tư pháp';
const title = (desk: ShadowRoot): string => text(agendaIn(desk)?.querySelector('h2'));

function pick(desk: ShadowRoot, selector: string, value: string): void {
  const select = agendaIn(desk)?.querySelector<HTMLSelectElement>(selector);
  if (select === null || select === undefined) throw new Error(`no ${selector}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

const unitChoice = (desk: ShadowRoot): HTMLSelectElement | null => desk.querySelector('kh-agenda > .pick select');

function pickUnit(desk: ShadowRoot, id: string): void {
  const select = unitChoice(desk);
  if (select === null) throw new Error('no choice of unit');
  select.value = id;
  select.dispatchEvent(new Event('change'));
}

suite('the work of a unit in a desk', () => {
  setup(() => history.replaceState(null, '', location.pathname + location.search));
  teardown(() => history.replaceState(null, '', location.pathname + location.search));

  test('is that of every unit for the office: chosen there, named above it and on paper, and in the address', async () => {
    location.hash = '#view=unit';
    const { desk } = await deskShown(asOffice, 'vi', '');
    await until('its own', () => title(desk) === own);
    pickUnit(desk, 'tgpl');
    await until('the other’s', () => title(desk).startsWith('Trung tâm trợ giúp pháp lý'));
    assert.include(location.hash, 'work=tgpl');
    const paper = desk.querySelector('kh-paper');
    assert.match(paper?.getAttribute('heading') ?? '', /^Công việc của Trung tâm trợ giúp pháp lý/);
    history.back();
    await until('its own again', () => title(desk) === own);
    assert.equal(unitChoice(desk)?.value, 'stp');
    history.forward();
    await until('the other’s again', () => title(desk).startsWith('Trung tâm'));
    pickUnit(desk, 'stp');
    await until('its own by choice', () => title(desk) === own);
    assert.equal(location.hash, '#view=unit');
  });

  test('of another is reminded of by the office, which says nothing for it', async () => {
    const { desk } = await deskShown(asOffice, 'vi', 'address="none" place="view=unit&amp;work=tgpl"');
    const offered = (): readonly string[] => [...(agendaIn(desk)?.querySelectorAll('.record') ?? [])].map(text);
    await until('what it may do', () => offered().includes('Đôn đốc'));
    assert.notInclude(offered(), 'Ghi nhận');
    agendaIn(desk)?.querySelector<HTMLElement>('.record')?.click();
    const form = (): Element | null | undefined => panelOf(desk)?.querySelector('kh-record');
    await until('the form', () => form()?.shadowRoot?.querySelector('form') != null);
    assert.equal(form()?.getAttribute('choice'), 'SendReminder');
    assert.notInclude(text(form()?.shadowRoot), 'không còn ghi được');
  });

  test('is that of their own alone for everybody else, whatever an address asks', async () => {
    for (const [who, work, name] of [
      [undefined, 'stp', /^Trung tâm/],
      [asOffice, 'khong-co', /^Sở Tư pháp/],
    ] as const) {
      location.hash = `#view=unit&work=${work}`;
      const { root, desk } = await deskShown(who, 'vi', '');
      await until('the unit', () => name.test(title(desk)));
      await until('the address says no other', () => location.hash === '#view=unit');
      assert.equal(unitChoice(desk) === null, who === undefined);
      root.remove();
    }
  });

  test('says on a phone once whose it is: where the unit is chosen', async () => {
    const seen = (desk: ShadowRoot): readonly string[] => {
      const heading = agendaIn(desk)?.querySelector('h2');
      const chosen = desk.querySelector<HTMLSelectElement>('kh-agenda select')?.selectedOptions[0]?.text ?? '';
      return [...((heading?.clientHeight ?? 0) > 0 ? [title(desk)] : []), chosen];
    };
    const style = 'style="width: 390px" address="none"';
    const { desk } = await deskShown(asOffice, 'vi', `${style} place="view=unit&amp;work=tgpl"`);
    await until('the other’s', () => title(desk).startsWith('Trung tâm'));
    assert.deepEqual(seen(desk), [title(desk)]);
    pickUnit(desk, 'stp');
    await until('its own', () => title(desk).startsWith('Sở'));
    assert.deepEqual(seen(desk), [title(desk)]);
  });

  test('of one person in charge stands in the address, and “Back” leads back', async () => {
    const { root, desk } = await deskShown(undefined, 'vi', '');
    const plan = root.querySelector('kh-plan') as PlanHostElement;
    await plan.send({ type: 'ReportProgress', data: { taskId: '2', percent: 91, inCharge: 'Chị Lan' } });
    tab(desk, 'unit').click();
    await until('the choice', () => agendaIn(desk)?.querySelector('[name="person"]') != null);
    const items = (): number => agendaIn(desk)?.querySelectorAll('.item').length ?? 0;
    const all = items();
    pick(desk, '[name="person"]', 'Chị Lan');
    await until('one is left', () => items() === 1);
    assert.equal(new URLSearchParams(location.hash.slice(1)).get('person'), 'Chị Lan');
    history.back();
    await until('all again', () => items() === all);
    assert.equal(agendaIn(desk)?.querySelector<HTMLSelectElement>('[name="person"]')?.value, '');
    plan.setAttribute('actor-id', 'khac');
    history.forward();
    await until('that person’s again', () => items() === 1);
    plan.setAttribute('actor-id', 'khac-nua');
    await until('not the next reader’s', () => !location.hash.includes('person'));
  });

  test('of all plans stands in the address', async () => {
    const root = await shownAt(await openOffice(), '<kh-desk></kh-desk>');
    const desk = deskIn(root);
    await until('the plan', () => text(desk).includes('225/KH-STP'));
    tab(desk, 'unit').click();
    const button = (): HTMLElement | null | undefined =>
      agendaIn(desk)?.querySelector<HTMLElement>('[data-everywhere]');
    await until('the choice', () => button() != null);
    button()?.click();
    await until('all', () => button()?.ariaPressed === 'true' && location.hash === '#view=unit&plans=all');
    history.back();
    await until('this one', () => button()?.ariaPressed === 'false');
    location.hash = '#view=unit&plans=all';
    await until('all by address', () => button()?.ariaPressed === 'true');
  });

  test('leads to the calendar of that unit, chosen, and to no other paper', async () => {
    const { root, desk } = await deskShown(asOffice, 'vi', 'address="none" place="view=unit&amp;work=tgpl"');
    await until('the button', () => agendaIn(desk)?.querySelector('[data-calendar]') != null);
    agendaIn(desk)?.querySelector<HTMLElement>('[data-calendar]')?.click();
    const papers = (): ShadowRoot | null | undefined => panelOf(desk)?.querySelector('kh-export')?.shadowRoot;
    await until('the calendar', () => papers()?.querySelector('[data-paper]') != null);
    await settled(root);
    const names = [...(papers()?.querySelectorAll<HTMLElement>('[data-paper]') ?? [])].map(
      (each) => each.dataset['paper'],
    );
    assert.deepEqual(names, ['calendar']);
    assert.equal(papers()?.querySelector<HTMLSelectElement>('select')?.value, 'tgpl');
    assert.equal(text(panelOf(desk)?.querySelector('#panel-title')), 'Lịch thời hạn');
  });
});
