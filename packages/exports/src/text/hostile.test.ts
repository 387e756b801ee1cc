import type { Plan } from '@kehoach/core';
import { parseXml } from '@rgrove/parse-xml';
import { assert } from 'chai';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseCsv } from 'hucre/csv';
import ICAL from 'ical.js';
import readSheets from 'read-excel-file/node';
import { calendarText } from '../calendar/calendar.js';
import { minutesDocx } from '../award/minutes.js';
import { submissionDocx } from '../award/submission.js';
import { planCsv } from '../csv/plan-csv.js';
import { planPage } from '../page/page.js';
import { reminderDocx } from '../reminder/reminder.js';
import { reportDocx } from '../report/report-docx.js';
import { planSheet } from '../sheet/plan-sheet.js';
import { met, nominating } from '../test-support/awards.js';
import { given, housing, office, onDay } from '../test-support/given.js';

/** Everything that people write, each thing once. */
const told = given(
  [housing, '2026-02-02', { type: 'ReportProgress', data: { taskId: '1', percent: 40, note: 'Xong 3 xã' } }],
  [housing, '2026-02-03', { type: 'ReportObstacle', data: { taskId: '1', obstacleId: 'o', text: 'Thiếu bản đồ' } }],
  [housing, '2026-02-04', { type: 'DeliverProduct', data: { taskId: '1', product: 'Báo cáo', reference: '7/BC' } }],
  [
    office,
    '2026-02-05',
    { type: 'GiveGuidance', data: { topic: 'work', taskId: '1', text: 'Làm theo mẫu', reference: '8/SXD' } },
  ],
  [
    housing,
    '2026-02-06',
    { type: 'RequestExtension', data: { taskId: '2', extensionId: 'x', to: '2026-07-15', reason: 'Chờ vốn' } },
  ],
  [office, '2026-02-07', { type: 'SuspendTask', data: { taskId: '5', reason: 'Chờ luật' } }],
  [
    office,
    '2026-02-08',
    { type: 'SetTarget', data: { targetId: 't', text: 'Căn hộ khởi công', value: 500, unit: 'căn' } },
  ],
);
const options = onDay('2026-06-25');
const span = { from: '2026-01-12', until: '2026-06-25' };
const written = new Set(
  (
    'number title text name note reason product products reference ' +
    'issuerName place recipients onBehalf result theme merit metAt chair secretary'
  ).split(' '),
);
const marker = 'Dấu';

/** The plan as if people had written these words behind a marker, wherever they may write. */
function saying(plan: Plan, words: string, marked = marker): Plan {
  const put = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return written.has(key) ? `${words}${marked}${words}` : value;
    if (Array.isArray(value)) return value.map((each) => put(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, put(part, name)]));
  };
  return put(plan, '') as Plan;
}

const samples = [
  '\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x',
  '</td></tr><script>alert(1)</script><!--',
  ']]></w:t></w:r><w:p/>&#0;&nbsp;',
  '=HYPERLINK("http://xau.example")',
  '@SUM(A1)',
  '\t=1+1',
  '\u202E\u2066\u200F',
  '\uD83D',
  '\uDC00\uFFFE\u0000\u001B',
  '\u2028\u2029\u0085\v\f',
  '","\r\n=1,"',
  '_x000D__x0041_',
  '&A&D&"Arial"',
  'dài'.repeat(6_000),
];
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...samples) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...samples.slice(0, -1)), { maxLength: 4 }).map((all) => all.join('')),
  },
);

/** What no paper may hold: what turns its words about, what has no shape. */
function assertHarmless(text: string): void {
  assert.notMatch(text, /(?![\r\n])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}/u);
  assert.notMatch(text.replace(/^\uFEFF/, ''), /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/);
  assert.include(text, marker);
}

const numRuns = 30;
const check = (holds: (plan: Plan) => void): void =>
  fc.assert(
    fc.property(hostile, (words) => holds(saying(told, words))),
    { numRuns },
  );
const checkSoon = (holds: (plan: Plan) => Promise<void>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(hostile, (words) => holds(saying(told, words))),
    { numRuns },
  );

/** Every part of an archive, read as XML. */
function partsOf(bytes: Uint8Array | undefined): readonly string[] {
  const parts = Object.values(unzipSync(bytes ?? new Uint8Array())).map((part) => strFromU8(part));
  for (const part of parts) parseXml(part);
  return parts;
}

const tagsIn = (text: string): string => (text.match(/<\/?\w+/g) ?? []).join('');
const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

suite('whatever words a plan holds', () => {
  test('its calendar has its events alone, and names each once', () => {
    const idsIn = (text: string): readonly unknown[] =>
      new ICAL.Component(ICAL.parse(text))
        .getAllSubcomponents('vevent')
        .map((event) => event.getFirstPropertyValue('uid'));
    const ids = idsIn(calendarText(told, options));
    check((plan) => {
      const text = calendarText(plan, options);
      assertHarmless(text.replaceAll('\r\n ', ''));
      assert.deepEqual(idsIn(text), ids);
      for (const line of text.split('\r\n')) assert.isAtMost(new TextEncoder().encode(line).length, 75);
    });
  });

  test('its table has its rows and columns, and nothing to reckon', () => {
    // Told what parts its fields: it would guess otherwise where semicolons are many.
    const read = (text: string): string[][] => parseCsv(text, { delimiter: ',' }) as string[][];
    const lengths = (text: string): readonly number[] => read(text).map((row) => row.length);
    const all = lengths(planCsv(told, options));
    check((plan) => {
      const text = planCsv(plan, options);
      assertHarmless(text);
      assert.deepEqual(lengths(text), all);
      for (const field of read(text).flat()) assert.notMatch(field, /^\s*[=+\-@]/);
    });
  });

  test('its page has its own markup alone', () => {
    const tags = tagsIn(planPage(told, options));
    check((plan) => {
      const text = planPage(plan, options);
      assertHarmless(text);
      assert.equal(tagsIn(text), tags);
      assert.notMatch(text.replace(/<style>[^<]*<\/style>/, '').replaceAll(/<[^<>]*>/g, ''), /[<>"']/);
    });
  });

  test('its report and its letter are whole, with the tables that they have', () => {
    const rows = partsOf(reportDocx(told, { ...options, span })).map((part) => count(part, /<w:tr>/g));
    check((plan) => {
      const parts = partsOf(reportDocx(plan, { ...options, span }));
      assertHarmless(parts.join('\n'));
      assert.deepEqual(
        parts.map((part) => count(part, /<w:tr>/g)),
        rows,
      );
      assertHarmless(partsOf(reminderDocx(plan, options)).join('\n'));
    });
  });

  test('its submission and its minutes are whole, with the tables that they have', () => {
    const council = nominating(...met);
    const made = (plan: Plan): readonly string[] =>
      [submissionDocx(plan, options), minutesDocx(plan, options)].flatMap(partsOf);
    const rows = made(council).map((part) => count(part, /<w:tr>/g));
    fc.assert(
      fc.property(hostile, (words) => {
        const parts = made(saying(council, words));
        assertHarmless(parts.join('\n'));
        assert.deepEqual(
          parts.map((part) => count(part, /<w:tr>/g)),
          rows,
        );
      }),
      { numRuns },
    );
  });

  test('and whatever an officer writes for it, a paper is whole, and what stands in one line does', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const written = `${words}${marker}${words}`;
        const given = { number: written, issuer: written, parent: written, to: [written, written] };
        for (const bytes of [
          reportDocx(told, { ...options, ...given, span }),
          reminderDocx(told, { ...options, ...given }),
        ]) {
          const parts = partsOf(bytes);
          assertHarmless(parts.join('\n'));
          for (const part of parts) assert.notMatch(part, /<dc:title>[^<]*\n/);
        }
      }),
      { numRuns },
    );
  });

  test('and whatever its ids are made of, its calendar names them as they are', () => {
    const id = 'a;b,c:d"e\\n';
    const text = calendarText(
      JSON.parse(JSON.stringify(told).replaceAll('"id":"1"', `"id":${JSON.stringify(id)}`)) as Plan,
      options,
    );
    const uids = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((event) => event.getFirstPropertyValue('uid'));
    assert.include(uids, `${id}@donghai.sxd.21-2026`);
  });

  test('its sheet has its rows, no formula, and no cell that is longer than a cell may be', async () => {
    const read = async (bytes: Uint8Array): Promise<readonly number[]> => {
      const sheets = (await readSheets(Buffer.from(bytes))) as unknown as readonly { readonly data: unknown[][] }[];
      return sheets.map(({ data }) => data.length);
    };
    const rows = await read(await planSheet(told, options));
    await checkSoon(async (plan) => {
      const bytes = await planSheet(plan, options);
      assert.deepEqual(await read(bytes), rows);
      const parts = partsOf(bytes);
      assertHarmless(parts.join('\n'));
      for (const part of parts) {
        assert.notInclude(part, '<f>');
        for (const [, text = ''] of part.matchAll(/<t[^>]*>([^<]*)<\/t>/g))
          assert.isAtMost(unescaped(text).length, 32_767);
        for (const [, foot = ''] of part.matchAll(/<oddFooter>([^<]*)</g)) assert.isAtMost(unescaped(foot).length, 255);
      }
    });
  });

  test('stands in one line where a paper has one, whatever ends of lines it holds', () => {
    const ended = saying(told, '\r\n');
    const given = (word: string): object => ({ number: word, issuer: word, parent: word, to: [word, word] });
    const breaks = (bytes: Uint8Array | undefined): readonly number[] =>
      partsOf(bytes).map((part) => count(part, /<w:br\/>|<w:t [^>]*>[^<]*\n/g));
    for (const [plain, more] of [
      [given('một'), given('mo\r\nt')],
      [{ to: ['một'] }, { to: ['mo\rt'] }],
    ]) {
      const [from, into] = [
        { ...options, ...plain, span },
        { ...options, ...more, span },
      ];
      assert.deepEqual(breaks(reportDocx(ended, into)), breaks(reportDocx(told, from)));
      assert.deepEqual(breaks(reminderDocx(ended, into)), breaks(reminderDocx(told, from)));
      for (const bytes of [reportDocx(ended, into), reminderDocx(ended, into)])
        assert.notMatch(
          partsOf(bytes)
            .join('')
            .replaceAll(/<[^>]+>/g, ''),
          /“ | ”/,
        );
    }
  });

  test('an ampersand at the foot of a sheet is one, and begins no order', async () => {
    const foots = partsOf(await planSheet(saying(told, '&A'), options)).flatMap(
      (part) => part.match(/<oddFooter>.*?</g) ?? [],
    );
    assert.isNotEmpty(foots);
    for (const foot of foots) assert.include(foot, '&amp;&amp;ADấu&amp;&amp;A');
  });

  test('a row of its sheet is as high for any end of a line', async () => {
    const heights = async (words: string): Promise<readonly string[]> =>
      partsOf(await planSheet(saying(told, words), options)).flatMap((part) => part.match(/ ht="[^"]*"/g) ?? []);
    const plain = await heights('\n');
    assert.isAbove(new Set(plain).size, 1);
    assert.deepEqual(await heights('\r\n'), plain);
    assert.deepEqual(await heights('\u2028'), plain);
  });

  test('its papers are made where nothing of the words can be shown', async () => {
    const plan = saying(told, '', '\u202E');
    assert.include(calendarText(plan, options), 'BEGIN:VEVENT');
    assert.include(planPage(plan, options), '</html>');
    assert.isNotEmpty(parseCsv(planCsv(plan, options)));
    for (const bytes of [
      reportDocx(plan, { ...options, span }),
      reminderDocx(plan, options),
      await planSheet(plan, options),
    ])
      assert.isNotEmpty(partsOf(bytes));
  });

  test('a number between strokes in a cell stays those letters', async () => {
    const bytes = await planSheet(saying(told, '_x0041_'), options);
    assert.include(partsOf(bytes).join(''), '_x005F_x0041_');
  });
});

function unescaped(text: string): string {
  return text.replaceAll(/&\w+;/g, '&').replaceAll('_x005F_', '_');
}
