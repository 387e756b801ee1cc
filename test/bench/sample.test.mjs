import * as core from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { manyLog, manyLogs } from './many-logs.js';
import { makeLog } from './sample.js';

const commandOf = new Map(Object.entries(core.eventByCommand).map(([command, event]) => [event, command]));

suite('the log of the benches', () => {
  const log = makeLog(900, 20);

  test('is whole, each line its own canonical form', () => {
    assert.equal(core.verify(log).isWhole, true);
    const { entries, broken } = core.readLog(core.writeLog(log));
    assert.deepEqual(broken, []);
    assert.lengthOf(entries, 900);
  });

  test('holds nothing that the rules would refuse', () => {
    let plan = core.replay([]);
    for (const entry of log) {
      const { type, by, data, occurredOn } = entry;
      const command = { type: commandOf.get(type), data, on: occurredOn };
      const decision = core.decide(plan, command, { by, today: occurredOn, profile: vietnam });
      assert.isUndefined(decision.refusal, `${entry.version} ${type} ${JSON.stringify(decision.refusal)}`);
      plan = core.advance(plan, [entry]);
    }
  });
});

suite('a log of one kind of entry, over and over', () => {
  for (const name of manyLogs)
    test(`holds nothing that the rules would refuse, and is told live as it is replayed: ${name}`, () => {
      const { log, base } = manyLog(name, 60);
      assert.deepEqual(core.audit(log, vietnam), { isLawful: true, entries: log.length });
      assert.deepEqual(core.advance(core.replay(log.slice(0, base)), log.slice(base)), core.replay(log));
    });
});
