import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { run } from '../run.js';

const example = fileURLToPath(new URL('../../../../examples/portal/225-kh-stp.ndjson', import.meta.url));

const another = fileURLToPath(new URL('../../../../test/fixtures/golden-v2.ndjson', import.meta.url));

async function said(...args: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const status = await run(args, { out: (text) => (out += text), err: (text) => (err += text), columns: 100 });
  return { status, out, err };
}

/** All words of a .docx, its foot among them. */
async function wordsIn(file: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await readFile(file)));
  const texts = ['word/document.xml', 'word/footer1.xml'].map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  return texts.join('').replaceAll(/<[^>]+>/g, '');
}

suite('kehoach report', () => {
  let folder: string;
  let log: string;
  setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kehoach-'));
    log = join(folder, 'plan.ndjson');
    await copyFile(example, log);
  });

  for (const [ending, begins] of [
    ['.ics', 'BEGIN:VCALENDAR\r\n'],
    ['.csv', '\uFEFFSTT,'],
    ['.docx', 'PK\u0003\u0004'],
    ['.xlsx', 'PK\u0003\u0004'],
    ['.html', '<!doctype html>\n'],
  ] as const)
    test(`writes what the name of the file says: ${ending}`, async () => {
      const to = join(folder, `plan${ending.toUpperCase()}`);
      const { status, out } = await said('report', log, '--to', to, '--on', '2022-09-20');
      assert.deepEqual([status, out.trim()], [0, `Đã ghi ${to}.`]);
      assert.isTrue((await readFile(to, 'utf8')).startsWith(begins));
    });

  test('tells how it stood on a day, of one unit, in the language asked for', async () => {
    const to = join(folder, 'plan.html');
    const asked = ['--to', to, '--on', '2022-06-30', '--unit', 'vp-so', '--lang', 'en'];
    assert.equal((await said('report', log, ...asked)).status, 0);
    const text = await readFile(to, 'utf8');
    assert.include(text, 'As of 30 Jun 2022');
    assert.include(text, 'Văn phòng Sở');
  });

  test('writes a report for some days, and a letter to who is late, with what it is given', async () => {
    const report = join(folder, 'report.docx');
    const given = [
      '--number',
      '07/BC-STP',
      '--issued-on',
      '2022-10-03',
      '--addressee',
      'Bộ Tư pháp; UBND tỉnh',
      '--parent',
      'UBND tỉnh',
      '--issuer',
      'Thanh tra Sở',
    ];
    const days = ['--from', '2022-07-01', '--until', '2022-09-30'];
    assert.equal((await said('report', log, '--to', report, ...days, ...given)).status, 0);
    const words = await wordsIn(report);
    for (const part of [
      'Số: 07/BC-STP',
      'ngày 03 tháng 10 năm 2022',
      'Kính gửi:- Bộ Tư pháp;- UBND tỉnh.',
      'THANH TRA SỞ',
      '(quý III năm 2022)',
    ])
      assert.include(words, part);
    // As it stood at the end of those days, though the log goes on.
    assert.include(words, 'số liệu tính đến ngày 30/9/2022');
    const letter = join(folder, 'letter.docx');
    const asked = ['--as', 'reminder', '--on', '2022-09-20', '--answer-by', '2022-09-30'];
    assert.equal((await said('report', log, '--to', letter, ...asked)).status, 0);
    assert.include(await wordsIn(letter), 'trước ngày 30/9/2022');
  });

  test('writes a submission of those put forward, and the minutes of a meeting of the council', async () => {
    const submission = join(folder, 'submission.docx');
    const asked = [
      '--as',
      'submission',
      '--authority',
      'province-chair',
      '--addressee',
      'Chủ tịch UBND tỉnh Ninh Thuận',
    ];
    assert.equal((await said('report', log, '--to', submission, ...asked)).status, 0);
    const words = await wordsIn(submission);
    for (const part of ['TỜ TRÌNH', 'Kính gửi: Chủ tịch UBND tỉnh Ninh Thuận', 'Bằng khen: 01 tập thể', '9/9'])
      assert.include(words, part);
    const minutes = join(folder, 'minutes.docx');
    const met = ['--meeting', '2022-06-24', '--council', 'hd-tdkt'];
    assert.equal((await said('report', log, '--to', minutes, '--as', 'minutes', ...met)).status, 0);
    const told = await wordsIn(minutes);
    for (const part of [
      'BIÊN BẢN HỌP HỘI ĐỒNG THI ĐUA KHEN THƯỞNG SỞ TƯ PHÁP',
      'Chi nhánh Trợ giúp pháp lý số 1',
      '8/9',
    ])
      assert.include(told, part);
  });

  test('writes one report, or one calendar, on several plans; what tells of one plan is refused', async () => {
    const to = join(folder, 'report.docx');
    const { status, out } = await said('report', log, another, '--to', to, '--on', '2022-09-20', '--json');
    const ids = ['ninhthuan.stp.225-kh-stp-2022', 'test.plan'];
    assert.deepEqual([status, JSON.parse(out)], [0, { planIds: ids, on: '2022-09-20', to }]);
    const words = await wordsIn(to);
    for (const part of ['Kết quả thực hiện các kế hoạch', '2 kế hoạch; số liệu tính đến ngày 20/9/2022', '82:9246d58b'])
      assert.include(words, part);
    const calendar = join(folder, 'plans.ics');
    assert.equal((await said('report', log, another, '--to', calendar, '--on', '2022-09-20')).status, 0);
    assert.equal((await readFile(calendar, 'utf8')).match(/BEGIN:VCALENDAR/g)?.length, 1);
    const copy = join(folder, 'copy.ndjson');
    await copyFile(log, copy);
    const changed = join(folder, 'changed.ndjson');
    await writeFile(changed, (await readFile(another, 'utf8')).replace('Trung tâm', 'Trung'));
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[another, '--to', join(folder, 'plan.xlsx')], /Hãy nêu một nhật ký/u],
      [[another, '--to', join(folder, 'd.docx'), '--as', 'reminder'], /Hãy nêu một nhật ký/u],
      [[log, '--to', join(folder, 'd.docx')], /plan\.ndjson được nêu hai lần/u],
      [[copy, '--to', join(folder, 'd.docx')], /copy\.ndjson được nêu hai lần/u],
      [[changed, '--to', join(folder, 'd.docx')], /changed\.ndjson: .*không nguyên vẹn/u],
      [[another, '--to', join(folder, 'd.docx'), '--unit', 'khong-co'], /không có đơn vị/u],
      [[another, '--to', join(folder, 'd.docx'), '--on', '2022-01-01'], /plan\.ndjson: .*không có kế hoạch/u],
    ];
    for (const [args, sentence] of cases) {
      const refusal = await said('report', log, ...args);
      assert.equal(refusal.status, 2, args.join(' '));
      assert.match(refusal.err, sentence);
    }
  });

  test('writes a sheet of a plan that lasts longer than one report may tell of', async () => {
    const to = join(folder, 'plan.csv');
    assert.equal((await said('report', log, '--to', to, '--on', '2033-09-20')).status, 0);
  });

  test('writes over no file, unless told to', async () => {
    const to = join(folder, 'plan.csv');
    await writeFile(to, 'ours');
    const { status, err } = await said('report', log, '--to', to);
    assert.deepEqual([status, /đã có; không ghi đè/u.test(err)], [2, true]);
    assert.equal(await readFile(to, 'utf8'), 'ours');
    assert.equal((await said('report', log, '--to', to, '--overwrite')).status, 0);
    assert.notEqual(await readFile(to, 'utf8'), 'ours');
  });

  test('says what it cannot do, and writes nothing', async () => {
    const to = join(folder, 'plan.ics');
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /“--to” thiếu giá trị/u],
      [['--to', join(folder, 'plan.pdf')], /\.docx, \.xlsx, \.csv, \.html, \.ics/u],
      [['--to', log], /đuôi/u],
      [['--to', to, '--on', '30/6/2022'], /không phải một ngày/u],
      [['--to', to, '--on', '2021-06-30'], /không có kế hoạch nào/u],
      [['--to', to, '--from', '2022-13-01'], /không phải một ngày/u],
      [['--to', to, '--as', 'letter'], /“--as”/u],
      [['--to', to, '--from', '2022-07-01', '--until', '2022-06-30'], /từ 01\/7\/2022 đến 30\/6\/2022/u],
      [['--to', join(folder, 'd.docx'), '--from', '2012-01-01', '--until', '2022-06-30'], /không quá 10 năm/u],
      [
        ['--to', join(folder, 'd.docx'), '--from', '2022-07-01', '--until', '2022-09-30', '--on', '2022-06-30'],
        /chưa bắt đầu/u,
      ],
      [
        ['--to', join(folder, 'd.docx'), '--until', '2021-06-30', '--on', '2022-06-30', '--from', '2021-01-01'],
        /trước ngày ban hành/u,
      ],
      [['--to', to, '--addressee', 'x'.repeat(501)], /“--addressee” dài quá 500 ký tự/u],
      [['--to', join(folder, 'd.docx'), '--as', 'reminder', '--on', '2022-06-01'], /không có gì để đôn đốc/u],
      [
        ['--to', join(folder, 'd.docx'), '--as', 'submission', '--authority', 'president'],
        /một trong: province-chair\./u,
      ],
      [['--to', join(folder, 'd.docx'), '--as', 'submission', '--on', '2022-06-01'], /không có gì để trình/u],
      [
        ['--to', join(folder, 'd.docx'), '--as', 'minutes', '--meeting', '2022-06-23'],
        /Các cuộc họp \(“--meeting”, “--place”, “--council”\): 2022-06-24 \(hd-tdkt\)\./u,
      ],
      [
        ['--to', join(folder, 'd.docx'), '--as', 'minutes', '--meeting', '2022-06-24', '--council', 'hd-lien-nganh'],
        /2022-06-24 \(hd-tdkt\)\./u,
      ],
      [['--to', join(folder, 'd.docx'), '--as', 'minutes', '--on', '2022-06-01'], /không có gì để lập biên bản/u],
      [['--to', to, '--meeting', '24/6/2022'], /không phải một ngày/u],
      [['--to', to, '--unit', 'khong-co'], /không có đơn vị “khong-co”/u],
      [['--to', join(folder, 'none', 'plan.ics')], /Không ghi được/u],
    ];
    for (const [args, sentence] of cases) {
      const { status, err } = await said('report', log, ...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, sentence);
    }
    assert.isUndefined(await readFile(to).catch(() => undefined));
  });

  test('makes no paper of a log that was changed', async () => {
    const to = join(folder, 'plan.html');
    await writeFile(log, (await readFile(log, 'utf8')).replace('"percent":90', '"percent":99'));
    const { status, err } = await said('report', log, '--to', to);
    assert.deepEqual([status, /nhật ký không nguyên vẹn/u.test(err)], [2, true]);
    assert.isUndefined(await readFile(to).catch(() => undefined));
  });
});
