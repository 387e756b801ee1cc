import {
  commandsFor,
  decide,
  eventByCommand,
  isEventType,
  parseData,
  tasksIn,
  type Command,
  type CommandType,
  type Nomination,
  type Plan,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { commandText, type Language } from '@kehoach/words';
import { assert } from 'chai';
import { plansAfter, recordedOn, type Step } from '../test-support/plans.js';
import { subjects, type About } from './about.js';
import { formOf } from './about-of.js';
import { catalogue } from './catalogue.js';
import type { Context } from './context.js';
import type { ShownField, Values } from './fields.js';
import { offerFor, offersFor, type Offer } from './offer.js';
import { recordWords } from './record.messages.js';
import { refusedField } from './refused-field.js';
import { wrongIn } from './wrong-in.js';

const all = (Object.keys(eventByCommand) as CommandType[]).filter((command) => command !== 'IssuePlan');
const extend = (id: string): Command => ({
  type: 'RequestExtension',
  data: { taskId: '2', extensionId: id, to: '2023-03-01', reason: 'Chờ số liệu' },
});
const nominated: Command = {
  type: 'NominateAward',
  data: {
    nominationId: 'm',
    form: 'giay-khen',
    nominee: { kind: 'collective', name: 'Chi nhánh số 2' },
    merit: 'Dẫn đầu',
  },
};

/** A year in steps, so that after one of them each command has its place. */
const story: readonly Step[] = [
  ['stp', '2022-02-01', { type: 'RegisterUnit', data: { unitId: 'hd', name: 'Hội đồng TĐKT', role: 'council' } }],
  ['tgpl', '2022-02-02', { type: 'StartTask', data: { taskId: '3' } }],
  ['bao', '2022-04-01', { type: 'ReportObstacle', data: { taskId: '2', obstacleId: 'o', text: 'Thiếu số liệu' } }],
  ['tgpl', '2022-04-02', extend('e')],
  ['stp', '2022-04-03', { type: 'SuspendTask', data: { taskId: '4', reason: 'Chờ kinh phí' } }],
  ['tgpl', '2022-07-02', nominated],
  ['stp', '2022-07-03', { type: 'ReviewNomination', data: { nominationId: 'm', result: 'for' } }],
  ['stp', '2022-07-04', { type: 'ForwardNomination', data: { nominationId: 'm', to: 'director' } }],
  ['stp', '2022-07-05', { type: 'ReturnNomination', data: { nominationId: 'm', reason: 'Thiếu báo cáo' } }],
  ['stp', '2022-08-01', { type: 'CancelTask', data: { taskId: '3', reason: 'Gộp vào nhiệm vụ khác' } }],
  ['stp', '2022-12-20', { type: 'ClosePlan', data: { text: 'Đã thực hiện xong' } }],
];

const actors = ['stp', 'tgpl', 'bao', 'hd'];

const contextFor = (plan: Plan, unit: string, about: About, language: Language = 'vi'): Context => ({
  plan,
  today: recordedOn,
  profile: vietnam,
  by: { id: unit, unit },
  language,
  task: about.kind === 'task' ? [...tasksIn(plan.tasks)].find(({ id }) => id === about.id) : undefined,
  nomination: about.kind === 'nomination' ? plan.nominations.find(({ id }) => id === about.id) : undefined,
});

const aboutsIn = (plan: Plan): readonly About[] => [
  ...[...tasksIn(plan.tasks)].map(({ id }): About => ({ kind: 'task', id })),
  ...plan.nominations.map(({ id }): About => ({ kind: 'nomination', id })),
  ...subjects.map((kind): About => ({ kind, id: '' })),
];

/** What a person would write who fills in everything. */
const typical: Values = {
  to: '01/06/2023',
  start: '01/01/2023',
  end: '01/02/2023',
  present: '9',
  votesFor: '8',
  votesCast: '9',
};
const filled = ({ name, kind, choices, value, isRequired }: ShownField): string => {
  if (name === 'successorId') return choices.at(-1)?.value ?? '';
  if (kind === 'choices') return value || (choices[0]?.value ?? '');
  if (value !== '') return value;
  const first = choices.find((each) => !isRequired || each.value !== '');
  if (kind === 'choice' || kind === 'radio') return first?.value ?? '';
  if (typical[name] !== undefined) return typical[name];
  if (kind === 'day') return '20/12/2022';
  if (kind === 'link') return 'https://kho.example/tep.pdf';
  if (kind === 'sha256') return 'ab'.repeat(32);
  return kind === 'text' || kind === 'line' ? `Lời ${name}` : '7';
};

/** Fills in what is shown, and what is shown because of that. */
function fill(offer: Offer, start: Values = {}): { readonly values: Values; readonly fields: readonly ShownField[] } {
  let values = start;
  for (;;) {
    const open = offer.fields(values).find(({ name }) => !Object.hasOwn(values, name));
    if (open === undefined) return { values, fields: offer.fields(values) };
    values = { ...values, [open.name]: filled(open) };
  }
}

const day = (text: string): string => text.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$2-$1');
const sent = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([key, text]) => [key, day(text)]));
const commandOf = (offer: Offer): Command => offer.commandsFrom(sent(fill(offer).values), () => 'mới')[0];
const ask = (unit: string) => ({ by: { id: unit, unit }, today: recordedOn, profile: vietnam });

suite('every command', () => {
  let plans: readonly Plan[] = [];
  suiteSetup(async () => (plans = await plansAfter(story)));

  test('has one action in what it is about, and a label in both languages', () => {
    const known = Object.values(catalogue).map((actions) => actions.map(({ command }) => command));
    for (const commands of known) assert.equal(new Set(commands).size, commands.length);
    // A plan is issued by kh-import, from its document.
    assert.sameMembers([...new Set(known.flat())], all);
    for (const command of all) {
      assert.match(commandText(command, 'vi'), /^\p{Lu}/u, command);
      assert.notEqual(commandText(command, 'en'), commandText(command, 'vi'));
    }
  });

  test('has words for each of its fields', () => {
    for (const language of ['vi', 'en'] as const)
      for (const { fields, dayLabel = 'on' } of Object.values(catalogue).flat())
        for (const label of [dayLabel, ...fields.map((field) => field.label)])
          assert.match(recordWords[language].fields[label], /^\p{Lu}/u, label);
  });

  test('is offered in some state of a plan, and its filled form is recorded', () => {
    const recorded = new Set<CommandType>();
    for (const plan of plans)
      for (const unit of actors)
        for (const about of aboutsIn(plan))
          for (const offer of offersFor(about, contextFor(plan, unit, about))) {
            if (recorded.has(offer.command)) continue;
            const { values, fields } = fill(offer);
            assert.deepEqual(wrongIn(fields, sent(values), { today: recordedOn, language: 'vi' }), {}, offer.command);
            const command = commandOf(offer);
            const type = eventByCommand[command.type];
            assert.isTrue(isEventType(type) && parseData(type, command.data).problem === undefined, offer.command);
            assert.isUndefined(decide(plan, command, ask(unit)).refusal, offer.command);
            assert.isDefined(formOf(command, plan, about), `${offer.command} can be changed where it was given`);
            if (offer.command !== 'WithdrawEntry') {
              assert.isDefined(formOf(command, plan, undefined), `${offer.command} can be changed`);
              assert.isUndefined(formOf(command, plan, { kind: 'task', id: 'khác' }), offer.command);
            }
            recorded.add(offer.command);
          }
    assert.sameMembers([...recorded], all);
  });

  test('begins with none of several things chosen, and with the only one there is', () => {
    /** What a thing is, or how it is done, is mostly the same. */
    const ways = new Set(['kind', 'topic', 'role']);
    const met = { several: new Set<string>(), one: new Set<string>() };
    for (const plan of plans)
      for (const unit of actors)
        for (const about of aboutsIn(plan))
          for (const offer of offersFor(about, contextFor(plan, unit, about)))
            for (const { name, kind, isRequired, choices, value } of offer.fields({})) {
              const isMadeAgain = about.kind === 'nomination' && offer.command === 'NominateAward';
              if (isMadeAgain || !isRequired || ways.has(name) || !['choice', 'radio'].includes(kind)) continue;
              const things = choices.flatMap((each) => (each.value === '' || each.isOther ? [] : [each.value]));
              assert.equal(
                value,
                things.length > 1 ? '' : (things[0] ?? ''),
                `${offer.command} ${name}: ${things.join()}`,
              );
              met[things.length > 1 ? 'several' : 'one'].add(`${offer.command} ${name}`);
            }
    assert.includeMembers(
      [...met.several],
      ['WithdrawEntry entryId', 'RenameUnit unitId', 'ForwardNomination to', 'SucceedUnits successorId'],
    );
    assert.includeMembers([...met.one], ['GrantExtension extensionId', 'ReviewEmulation campaignId']);
  });

  test('makes a nomination again as it was made, under its own id, by those who made it or the office', () => {
    const isReturned = (plan: Plan): boolean => plan.nominations.find(({ id }) => id === 'm')?.state === 'returned';
    const plan = plans.find(isReturned) as Plan;
    const about: About = { kind: 'nomination', id: 'm' };
    const offers = (unit: string): readonly Offer[] =>
      offersFor(about, contextFor(plan, unit, about)).filter(({ command }) => command === 'NominateAward');
    assert.deepEqual(
      actors.map((unit) => offers(unit).length),
      [1, 1, 0, 0],
    );
    const [again] = offers('tgpl').map((offer) => offer.commandsFrom(sent(fill(offer).values), () => 'mới')[0]);
    assert.deepEqual(again?.data, nominated.data);
  });

  test('makes a nomination of a person again for the same person, whoever bears that name too', () => {
    const isReturned = (plan: Plan): boolean => plan.nominations.find(({ id }) => id === 'm')?.state === 'returned';
    const about: About = { kind: 'nomination', id: 'm' };
    const context = contextFor(plans.find(isReturned) as Plan, 'tgpl', about);
    const nominee = { kind: 'individual', name: 'nv-07', personId: 'nv-07' } as const;
    const people = new Map([
      ['nv-07', 'Nguyễn Văn An'],
      ['nv-08', 'Nguyễn Văn An'],
    ]);
    const nomination = { ...(context.nomination as Nomination), nominee };
    const offer = offerFor(about, 'NominateAward', { ...context, nomination, people }) as Offer;
    const { values } = fill(offer);
    assert.equal(values['name'], 'Nguyễn Văn An');
    const made = (name?: string): unknown =>
      offer.commandsFrom(sent({ ...values, ...(name !== undefined && { name }) }), () => 'mới')[0].data;
    assert.deepInclude(made() as object, { nominationId: 'm', nominee });
    assert.deepInclude(made('Trần Thị Bình') as object, { nominee: { kind: 'individual', name: 'Trần Thị Bình' } });
  });

  test('is offered where the rules let it pass, and nowhere else', () => {
    let count = 0;
    for (const plan of plans)
      for (const unit of actors)
        for (const about of aboutsIn(plan)) {
          const context = contextFor(plan, unit, about);
          const offers = new Set(offersFor(about, context).map(({ command }) => command));
          for (const { command } of catalogue[about.kind]) {
            const offer = offerFor(about, command, context);
            if (offer === undefined || command === 'WithdrawEntry') continue;
            const { refusal } = decide(plan, commandOf(offer), ask(unit));
            const said = `v${plan.version} ${unit} ${about.kind} ${about.id} ${command}: ${JSON.stringify(refusal)}`;
            assert.equal(offers.has(command), refusal === undefined, said);
            count += 1;
          }
        }
    assert.isAbove(count, 1000);
  });

  test('about a task is offered as core says', () => {
    for (const plan of plans)
      for (const unit of actors)
        for (const task of tasksIn(plan.tasks)) {
          const about: About = { kind: 'task', id: task.id };
          const may = commandsFor(plan, task, ask(unit));
          const offers = offersFor(about, contextFor(plan, unit, about)).map(({ command }) => command);
          const missing = offers.filter((command) => command !== 'WithdrawEntry' && !may.includes(command));
          assert.deepEqual(missing, []);
        }
  });

  const wrong: readonly (readonly [About, string, CommandType, Values, string])[] = [
    [{ kind: 'task', id: '2' }, 'tgpl', 'RequestExtension', { to: '2022-01-01' }, 'to'],
    [{ kind: 'task', id: '2' }, 'tgpl', 'ReportProgress', { on: '2021-01-01' }, 'on'],
    [{ kind: 'task', id: '2' }, 'tgpl', 'DeliverProduct', { productName: '…' }, 'productName'],
    [{ kind: 'task', id: '2' }, 'stp', 'AmendTask', { number: '!' }, 'number'],
    [{ kind: 'task', id: '2' }, 'stp', 'CancelTask', { reason: '…' }, 'reason'],
    [{ kind: 'task', id: '2' }, 'stp', 'ReassignTask', { lead: 'không-có' }, 'lead'],
    [{ kind: 'plan', id: '' }, 'stp', 'AddSection', { title: '…' }, 'title'],
    [{ kind: 'plan', id: '' }, 'stp', 'ClosePlan', { on: '2022-01-01' }, 'on'],
    [{ kind: 'units', id: '' }, 'stp', 'RegisterUnit', { unitId: 'tgpl' }, 'unitId'],
    [{ kind: 'units', id: '' }, 'stp', 'RegisterUnit', { unitId: 'hai từ' }, 'unitId'],
    [{ kind: 'units', id: '' }, 'stp', 'SucceedUnits', { unitIds: 'không-có' }, 'unitIds'],
    [{ kind: 'targets', id: '' }, 'stp', 'SetTarget', { text: '…' }, 'text'],
    [{ kind: 'emulation', id: '' }, 'stp', 'NominateAward', { name: '…' }, 'name'],
    [{ kind: 'emulation', id: '' }, 'stp', 'NominateAward', { on: '2022-01-29' }, 'on'],
    [{ kind: 'nomination', id: 'm' }, 'hd', 'ReviewNomination', { votesFor: '10', votesCast: '9' }, 'votesFor'],
  ];

  for (const [about, unit, command, values, field] of wrong)
    test(`${command} that is refused for ${Object.keys(values).join()} says so at ${field}`, () => {
      const plan = plans[6] as Plan;
      const offer = offerFor(about, command, contextFor(plan, unit, about)) as Offer;
      const form = fill(offer, values);
      const { refusal } = decide(plan, offer.commandsFrom(sent(form.values), () => 'mới')[0], ask(unit));
      assert.equal(
        refusal &&
          refusedField(
            refusal,
            form.fields.map(({ name }) => name),
          ),
        field,
        refusal?.code,
      );
    });
});
