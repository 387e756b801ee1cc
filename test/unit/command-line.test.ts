import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLog, verify, writeLog, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import { issuedLog, said, samples, type Ended } from './said.js';

const bin = fileURLToPath(new URL('../../../packages/cli/bin/kehoach.js', import.meta.url));
const yearLog = fileURLToPath(new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url));

/** The command as an office runs it. */
function kehoach(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], (error, out, err) =>
      resolve({ status: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

suite('the command line', function () {
  this.timeout(20_000);
  let folder: string;
  setup(async () => (folder = await mkdtemp(join(tmpdir(), 'kehoach-'))));

  test('imports a document, says 0 where it is clean, and its log verifies and shows', async () => {
    const out = join(folder, 'plan.ndjson');
    const imported = await kehoach('import', `${samples}nhan-gach-dau-dong.txt`, '--out', out, '--by', 'Văn thư');
    assert.equal(imported.status, 0, imported.err);
    assert.include(imported.out, '3 nhiệm vụ, 2 trách nhiệm');
    assert.match(imported.out, /(\d+)\/\1 đoạn đã có chỗ, 0 chưa đọc\./u);
    const { entries } = readLog(await readFile(out, 'utf8'));
    assert.isTrue(verify(entries).isWhole);
    const verified = await kehoach('verify', out);
    assert.deepEqual([verified.status, verified.out.includes(`${entries.length} mục`)], [0, true]);
    const shown = await kehoach('show', out, '--on', '2026-04-01');
    assert.equal(shown.status, 0);
    assert.match(shown.out, /II\.1 .*Quá hạn +14\/3\/2026/u);
  });

  for (const [language, sentence] of [
    ['vi', 'Không ban hành được: Chương trình gặp lỗi ngoài dự kiến. Hãy chạy lại lệnh. (Error: no chance)'],
    ['en', 'Not issued: Something unexpected went wrong. Run the command again. (Error: no chance)'],
  ] as const)
    test(`says in a sentence that recording failed, and writes nothing: ${language}`, async () => {
      const out = join(folder, 'plan.ndjson');
      const chance = crypto.getRandomValues;
      crypto.getRandomValues = () => {
        throw new Error('no chance');
      };
      try {
        const document = `${samples}nhan-gach-dau-dong.txt`;
        const { status, err } = await said('import', document, '--out', out, '--lang', language);
        assert.deepEqual([status, err.trim().replaceAll(/\s+/g, ' ')], [2, sentence]);
      } finally {
        crypto.getRandomValues = chance;
      }
      assert.isUndefined(await readFile(out).catch(() => undefined));
    });

  test('reads its own follow-up sheet again, prints how each task stands, and writes it into the log', async () => {
    const [sheet, out] = [join(folder, 'theo-doi.xlsx'), join(folder, 'plan.ndjson')];
    const made = await said('report', yearLog, '--to', sheet, '--on', '2022-12-31');
    assert.equal(made.status, 0, made.err);
    const imported = await said('import', sheet, '--out', out, '--issuer', 'Sở Tư pháp tỉnh Ninh Thuận');
    assert.equal(imported.status, 0, imported.err);
    assert.match(imported.out, /Tình hình thực hiện nêu trong bảng/u);
    assert.match(
      imported.out,
      /II\.2 Theo bảng, tính đến 15\/9\/2022: 90%; kết quả: .*; khó khăn, vướng mắc: Chờ số liệu/u,
    );
    const { entries } = readLog(await readFile(out, 'utf8'));
    assert.isTrue(verify(entries).isWhole);
    const doneOn = (log: readonly RecordedEvent[]): string[] =>
      log.flatMap(({ type, occurredOn }) => (type === 'TaskCompleted' ? [occurredOn] : [])).toSorted();
    assert.deepEqual(doneOn(entries), doneOn(readLog(await readFile(yearLog, 'utf8')).entries));
    const progress = entries.find(
      ({ type, data }) => type === 'TaskProgressed' && 'percent' in data && data.percent === 90,
    );
    assert.deepEqual(
      [progress?.occurredOn, progress?.by.unit],
      ['2022-09-15', 'trung-tam-tro-giup-phap-ly-nha-nuoc-tinh'],
    );
  });

  test('reads an old Word file, and refuses one that is damaged with its own sentence', async () => {
    const file = fileURLToPath(new URL('../../fixtures/bang-nhiem-vu.doc', import.meta.url));
    const { status, out } = await said('import', file);
    assert.equal(status, 1);
    assert.match(out, /4 nhiệm vụ, 0 trách nhiệm/u);
    assert.match(out, /đọc từ tệp Word cũ \(\.doc\)/u);
    const cut = join(folder, 'ke-hoach.doc');
    await writeFile(cut, (await readFile(file)).subarray(0, 9000));
    const refused = await said('import', cut);
    assert.deepEqual([refused.status, /Tệp \.doc bị hỏng/u.test(refused.err)], [2, true]);
  });

  test('says 1 with the line of each finding that needs a person', async () => {
    const { status, out } = await said('import', `${samples}danh-so-tu-dong.docx`);
    assert.equal(status, 1);
    assert.match(out, /dòng \d+, mục II\.2 · cần xem · “Tháng 13\/2026”: ngày này không có trong lịch/u);
  });

  test('says 1 and what is missing where number and day are blank, and takes them as options', async () => {
    const out = join(folder, 'plan.ndjson');
    const file = `${samples}nhan-trong-ngoac.txt`;
    const blank = await said('import', file, '--out', out);
    assert.equal(blank.status, 1);
    assert.match(blank.out, /thiếu: số, ký hiệu \(--number\), ngày ban hành \(--issued-on\)/u);
    const filled = await said('import', file, '--out', out, '--number', '88/KH-UBND', '--issued-on', '2026-03-10');
    assert.equal(filled.status, 0, filled.out);
    const issued = readLog(await readFile(out, 'utf8')).entries[0]?.data as unknown as {
      readonly number: string;
      readonly corrections: unknown[];
    };
    assert.equal(issued.number, '88/KH-UBND');
    assert.lengthOf(issued.corrections, 2);
  });

  test('says 2 for what it cannot read, and what to do', async () => {
    const pdf = join(folder, 'plan.pdf');
    await writeFile(pdf, '%PDF-1.7');
    const refused = await said('import', pdf);
    assert.deepEqual([refused.status, refused.err.includes('.docx')], [2, true]);
    assert.equal((await said('import', join(folder, 'none.docx'))).status, 2);
    assert.equal((await said('import', pdf, '--issued-on', '31/2/2026')).status, 2);
    assert.equal((await said('nothing')).status, 2);
    assert.equal((await said('show')).status, 2);
    assert.equal((await said('import', pdf, '--unknown')).status, 2);
    assert.equal((await said('import', pdf, 'more')).status, 2);
    assert.equal((await said('import', pdf, '--lang', 'fr')).status, 2);
    await writeFile(pdf, '');
    assert.equal((await said('verify', pdf)).status, 2);
  });

  test('asks for the year of a plan that was signed in December, and takes it as an option', async () => {
    const file = join(folder, 'plan.txt');
    const rows = 'TT | Nhiệm vụ | Chủ trì | Thời gian |\n\n1 | Nộp lưu hồ sơ | Phòng Pháp chế | Quý II |\n';
    const head = 'SỞ Y TẾ\nSố: 9/KH-SYT\nHòa Sơn, ngày 22 tháng 12 năm 2026\n\nKẾ HOẠCH\nCông tác lưu trữ\n';
    await writeFile(file, `${head}\nI. NHIỆM VỤ\n\n${rows}`);
    const asked = await said('import', file);
    assert.equal(asked.status, 1);
    assert.include(asked.out, 'không nêu kế hoạch cho năm nào');
    assert.notMatch(asked.out, /202[67]-0[46]|\b0?[46]\/202[67]/u);
    const answered = await said('import', file, '--year', '2027');
    assert.equal(answered.status, 0, answered.out);
    assert.include(answered.out, '30/6/2027');
    assert.equal((await said('import', file, '--year', 'sau')).status, 2);
  });

  test('says how many paragraphs are unread, and 0 only where none is', async () => {
    const file = join(folder, 'unread.txt');
    const sample = await readFile(`${samples}nhan-gach-dau-dong.txt`, 'utf8');
    await writeFile(file, sample.replace('III. TỔ CHỨC', 'III. LƯU Ý\nThuyền nhỏ neo ở bến trong.\n\nIV. TỔ CHỨC'));
    const { status, out } = await said('import', file);
    assert.equal(status, 1);
    assert.match(out, /đoạn đã có chỗ, 1 chưa đọc\./u);
    assert.match(out, /dòng \d+ · cần xem · Đoạn này chưa được đọc .*“Thuyền nhỏ neo ở bến trong\.”/u);
    const { account } = JSON.parse((await said('import', file, '--json')).out) as { account: { unread: number } };
    assert.equal(account.unread, 1);
  });

  test('says which option it does not know, and which lacks its value, in the reader’s language', async () => {
    assert.match((await said('show', 'a', '--unknown')).err, /^Không có tùy chọn “--unknown”/u);
    assert.match((await said('import', 'a', '--out')).err, /^Tùy chọn “--out” thiếu giá trị/u);
    assert.match((await said('import', 'a', '--lang', 'en', '--out')).err, /^“--out” lacks its value/u);
  });

  test('says what the document had where an option replaces it', async () => {
    const { out } = await said('import', `${samples}nhan-gach-dau-dong.txt`, '--number', '99/KH-STP');
    assert.match(out, /99\/KH-STP \(văn bản ghi “[^”]+”\)/u);
  });

  test('shows the ids of units, which a page names its actor by', async () => {
    const log = join(folder, 'plan.ndjson');
    await said('import', `${samples}giao-viec.txt`, '--out', log);
    const { units } = JSON.parse((await said('show', log, '--json')).out) as {
      units: { id: string; name: string }[];
    };
    const registered = readLog(await readFile(log, 'utf8')).entries.flatMap(({ type, data }) =>
      type === 'UnitRegistered' ? [data as { readonly unitId: string; readonly name: string }] : [],
    );
    for (const { unitId, name } of registered) assert.deepInclude(units, { id: unitId, name });
    assert.include((await said('show', log)).out, `${registered[0]?.name} · ${registered[0]?.unitId}`);
  });

  test('shows the ids of tasks and sections, which a page names by them, when told to', async () => {
    const log = join(folder, 'plan.ndjson');
    await said('import', `${samples}giao-viec.txt`, '--out', log);
    const { tasks, sections } = JSON.parse((await said('show', log, '--json')).out) as Record<
      'tasks' | 'sections',
      readonly { readonly id: string; readonly title: string }[]
    >;
    const { entries } = readLog(await readFile(log, 'utf8'));
    const idsOf = (type: string, name: string): unknown[] =>
      entries.flatMap((entry) =>
        entry.type === type ? [(entry.data as unknown as Record<string, unknown>)[name]] : [],
      );
    assert.deepEqual(
      tasks.map(({ id }) => id),
      idsOf('TaskAssigned', 'taskId'),
    );
    assert.deepEqual(
      sections.map(({ id }) => id),
      idsOf('SectionAdded', 'sectionId'),
    );
    const { out } = await said('show', log, '--ids');
    for (const { id } of tasks) assert.match(out, new RegExp(` ${id} `));
    for (const { id } of sections) assert.include(out, ` · ${id}\n`);
    assert.notInclude((await said('show', log)).out, tasks[0]?.id ?? '');
  });

  test('does not write over a file unless told to', async () => {
    const out = join(folder, 'plan.ndjson');
    await writeFile(out, 'kept');
    const file = `${samples}nhan-gach-dau-dong.txt`;
    assert.equal((await said('import', file, '--out', out)).status, 2);
    assert.equal(await readFile(out, 'utf8'), 'kept');
    assert.equal((await said('import', file, '--out', out, '--overwrite')).status, 0);
    const source = join(folder, 'source.txt');
    await writeFile(source, await readFile(file));
    assert.equal((await said('import', source, '--out', source, '--overwrite')).status, 2);
  });

  test('shows what stands before a broken line, and says that it is not all', async () => {
    const file = join(folder, 'broken.ndjson');
    await writeFile(file, [...(await issuedLog(folder)), '{'].join('\n'));
    const { status, out, err } = await said('show', file, '--on', '2026-04-01');
    assert.deepEqual(
      [status, out.includes('Quá hạn'), /^Dòng \d+ của nhật ký có lỗi.*\nChỉ hiển thị/u.test(err)],
      [2, true, true],
    );
  });

  test('obeys no sign of a document or a log, on either stream', async () => {
    const signs = '\u001b[2J\u0007\u009b\u202e\u2066\u200f\u061c';
    const file = join(folder, 'signs.txt');
    const sample = await readFile(`${samples}nhan-gach-dau-dong.txt`, 'utf8');
    await writeFile(file, sample.replace('Khảo sát', `Khảo ${signs} sát`));
    const out = join(folder, 'signs.ndjson');
    const log = writeLog([
      ...readLog((await issuedLog(folder)).join('\n').replaceAll('Khảo sát', 'Khảo \\u001b\u202e sát')).entries,
    ]);
    await writeFile(out, `${log}${signs}\n`);
    for (const { out: printed, err } of [
      await said('import', file),
      await said('import', file, '--json'),
      await said('show', out),
      await said('show', out, '--json'),
      await said('verify', out),
      await said('verify', `${signs}.ndjson`),
      await said(signs),
      await said('show', out, '--on', signs),
    ])
      assert.notMatch(
        printed + err,
        // oxlint-disable-next-line no-control-regex
        /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u,
      );
    assert.include((await said('verify', out)).out, '\\u001b[2J');
  });

  test('speaks to machines with --json: one object', async () => {
    const { out } = await said('import', `${samples}giao-viec.txt`, '--json');
    const { plan, findings } = JSON.parse(out) as {
      plan: { tasks: unknown[] };
      findings: { line: number; code: string }[];
    };
    assert.lengthOf(plan.tasks, 6);
    assert.include(
      findings.map(({ code }) => code),
      'no-period',
    );
    const log = join(folder, 'plan.ndjson');
    await said('import', `${samples}giao-viec.txt`, '--out', log);
    assert.equal((JSON.parse((await said('verify', log, '--json')).out) as { isWhole: boolean }).isWhole, true);
    const shown = JSON.parse((await said('show', log, '--on', '2020-04-01', '--json')).out) as {
      tasks: { status: string }[];
    };
    assert.include(
      shown.tasks.map(({ status }) => status),
      'overdue',
    );
  });

  test('helps in Vietnamese and English', async () => {
    const { status, out } = await kehoach('--help');
    assert.equal(status, 0);
    assert.include(out, 'đọc .docx, .doc');
    assert.include(out, 'read a .docx');
  });
});
