import { assert } from 'chai';
import { vi as awards } from './award/vi.js';
import { nominationText, nomineeText } from './award/award-text.js';
import { commandText } from './command/command-text.js';
import { vi as commands } from './command/vi.js';
import { countText } from './count/count-text.js';
import { vi as counted } from './count/vi.js';
import { periodText } from './day/period-text.js';
import { eventText } from './event/event-text.js';
import { vi as events } from './event/vi.js';
import { extensionText, reportText, roleText } from './kind/kind-text.js';
import { vi as kinds } from './kind/vi.js';
import type { Language } from './language.js';
import { standingInDays, standingText, statusText } from './status/status-text.js';
import { vi as statuses } from './status/vi.js';
import { assertWords } from './test-support/sentence.js';

const tables: readonly (readonly [string, object, (code: never, language: Language) => string])[] = [
  ['statuses', statuses, statusText],
  ['kinds of events', events, eventText],
  ['commands', commands, commandText],
  ['states of nominations', awards.state, nominationText],
  ['nominees', awards.nominee, nomineeText],
  ['kinds of reports', kinds.report, reportText],
  ['roles', kinds.role, roleText],
  ['states of requests', kinds.extension, extensionText],
];

suite('codes in words', () => {
  for (const [name, table, text] of tables) {
    test(`${name} have a word in each language, each its own`, () => {
      for (const language of ['vi', 'en'] as const) {
        const words = Object.keys(table).map((code) => text(code as never, language));
        for (const word of words) assertWords(word, language);
        for (const word of words) assert.match(word, /^\p{Lu}/u);
        assert.lengthOf([...new Set(words)], words.length);
      }
    });
  }

  test('“hủy” has its mark on the u', () => {
    const all = [statuses, events, commands].flatMap((table) => Object.values<string>(table)).join(' ');
    assert.notMatch(all, /huỷ/iu);
  });

  test('work done without a deadline is not called in time', () => {
    assert.equal(standingText({ status: 'done' }, 'vi'), 'Hoàn thành');
    assert.equal(standingText({ status: 'done-on-time' }, 'vi'), 'Hoàn thành đúng hạn');
    assert.equal(statusText('behind', 'vi'), 'Chậm tiến độ');
  });

  test('what is late says by how many days', () => {
    assert.equal(standingInDays({ status: 'overdue', daysLeft: -5 }, 'vi'), 'Quá hạn 5 ngày');
    assert.equal(standingInDays({ status: 'overdue', daysLeft: -1 }, 'en'), 'Overdue by 1 day');
    assert.equal(standingInDays({ status: 'ongoing', daysLeft: 5 }, 'vi'), 'Đang thực hiện');
  });

  test('what is counted has its number before it, one or several', () => {
    for (const what of Object.keys(counted) as (keyof typeof counted)[])
      for (const language of ['vi', 'en'] as const) assertWords(countText(1387, what, language), language);
    assert.equal(countText(1387, 'task', 'vi'), '1.387 nhiệm vụ');
    assert.equal(countText(1, 'entry', 'en'), '1 entry');
    assert.equal(countText(0, 'entry', 'en'), '0 entries');
  });

  test('a period without words says that none is stated', () => {
    assert.equal(periodText({ text: 'Quý III/2022' }, 'en'), 'Quý III/2022');
    assert.equal(periodText({ text: ' ' }, 'vi'), 'Không nêu thời hạn');
  });
});
