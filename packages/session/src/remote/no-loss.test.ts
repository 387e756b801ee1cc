import { memoryStore } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { memoryOutbox } from '../outbox/memory-outbox.js';
import type { Sent } from '../plan-session.js';
import { fakeDesk, type Fault } from '../test-support/fake-desk.js';
import { fakeTime } from '../test-support/fake-time.js';
import { moveUntil, openAt } from '../test-support/opened-remote.js';
import { breath, closeOpened, settled } from '../test-support/opened.js';
import type { Lock } from '../turns.js';
import { progress, sampleLog } from '../test-support/sample.js';

const faults = fc.constantFrom<Fault | 'ok' | 'slow'>(
  'ok',
  'slow',
  'lost',
  'answer-lost',
  'page',
  'first-only',
  401,
  408,
  413,
  429,
  500,
  503,
);

/** What is done between two commands. */
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('say' as const), tab: fc.nat(1) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('line' as const), isDown: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), tab: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('other' as const) }) },
  ),
  { minLength: 1, maxLength: 12 },
);

/** Whether tabs take turns, and whether streams come through to them. */
const pages = fc.record({ isLocked: fc.boolean(), way: fc.constantFrom('open' as const, 'held-back' as const) });

suite('commands on their way to a server', () => {
  teardown(closeOpened);

  test('are recorded once each, whatever becomes of requests, answers, tabs and the line', async () => {
    const log = await sampleLog();
    await fc.assert(
      fc.asyncProperty(steps, fc.array(faults, { maxLength: 12 }), pages, async (done, script, { isLocked, way }) => {
        const desk = await fakeDesk(log);
        desk.way = way;
        const time = fakeTime('2022-12-31T02:00:00Z');
        const kept = { store: memoryStore(), outbox: memoryOutbox() };
        const lock = isLocked ? turnsOf() : undefined;
        const open = () => openAt(desk, time, { ...kept, lock });
        const tabs = [open(), open()];
        await Promise.all(tabs.map(settled));
        for (const fault of script) {
          desk.waits.push(fault === 'slow' ? breath().then(breath) : Promise.resolve());
          desk.faults.push(fault as Fault);
        }
        const said: string[] = [];
        const sent: Promise<Sent>[] = [];
        for (const step of done) {
          const tab = 'tab' in step ? step.tab : 0;
          if (step.kind === 'line') desk.isDown = step.isDown;
          else if (step.kind === 'other') await desk.say(progress(50, '2022-09-11'));
          else if (step.kind === 'close') {
            tabs[tab]?.close();
            tabs[tab] = open();
          } else {
            const note = `nội dung ${said.length + 1}`;
            const one = tabs[tab]?.send({
              type: 'ReportObstacle',
              on: '2022-09-11',
              data: { taskId: 't', obstacleId: `o${said.length + 1}`, text: note },
            });
            said.push(note);
            if (one !== undefined) sent.push(one);
          }
          await breath();
        }
        desk.isDown = false;
        let isThrough = false;
        void Promise.all(sent).then(() => (isThrough = true));
        await moveUntil(time, () => isThrough, 'every command is answered or waits');
        const outcomes = await Promise.all(sent);
        const taken = said.filter((_, at) => !('failure' in (outcomes[at] ?? {})));
        const inBox = () => kept.outbox.read('https://portal.example/kehoach/plans/test.plan');
        const isWaiting = async (): Promise<boolean> =>
          (await inBox()).some(({ rejection }) => rejection === undefined);
        for (let turn = 0; (await isWaiting()) && turn < 300; turn += 1) {
          await breath();
          time.move(2000);
        }
        assert.isFalse(await isWaiting());
        // 413 to one command alone is final: it stays to be seen.
        const refused = (await inBox()).map(({ command }) => textOf(command.data));
        const recorded = (await desk.entries()).flatMap(({ type, data }) =>
          type === 'ObstacleReported' ? [textOf(data)] : [],
        );
        const kinds = [...recorded, ...refused];
        assert.equal(new Set(kinds).size, kinds.length);
        assert.includeMembers(kinds, taken);
        closeOpened();
      }),
      { numRuns: 60 },
    );
  });
});

/** Turns of the tabs of one browser. */
function turnsOf(): Lock {
  const last = new Map<string, Promise<unknown>>();
  return async (name, work) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  };
}

function textOf(data: object): string {
  return String((data as { readonly text?: unknown }).text);
}
