import { assert } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { readDocument, type Draft } from '../index.js';
import { rowsOfText, workbook } from '../test-support/workbook.js';

async function draftOf(bytes: Uint8Array): Promise<Draft> {
  const { draft, refusal } = await readDocument(bytes, { name: 'ke-hoach.xlsx' });
  if (draft === undefined) throw new Error(refusal.en);
  return draft;
}

/** Number, title, who leads and with whom, the last day of each task. */
function tasksOf({ tasks, units }: Draft): (string | undefined)[][] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join('; ');
  return tasks.map(({ number, title, lead, coordinating, period }) => [
    number,
    title,
    named(lead),
    named(coordinating),
    period?.end,
  ]);
}

const head = ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời hạn'];
const letterhead = [
  ['UBND TỈNH MẪU', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['SỞ BIỂN ĐẢO', '', 'Độc lập - Tự do - Hạnh phúc'],
  ['Số: 45/KH-SBĐ', '', 'Mẫu, ngày 12 tháng 01 năm 2027'],
  ['KẾ HOẠCH'],
  ['Sửa chữa cảng cá năm 2027'],
];

suite('a sheet as a plan', () => {
  test('has its head from the lines above its table, its Roman rows as headings, its signer from below', async () => {
    const rows = [
      ...letterhead,
      [],
      head,
      ['I', 'HẠ TẦNG'],
      ['1', 'Kiểm đếm cầu cảng', 'Phòng Hạ tầng', 'Phòng Tài vụ', '31/5/2027'],
      ['II', 'ĐỘI TÀU'],
      ['2', 'Rà soát giấy phép', 'Phòng Khai thác', '', '30/6/2027'],
      [],
      ['Nơi nhận:', '', 'GIÁM ĐỐC'],
      ['- UBND tỉnh (để báo cáo);', '', 'Lê Văn Bến'],
    ];
    const draft = await draftOf(workbook([{ name: 'Kế hoạch', rows: rowsOfText(rows) }]));
    const { number, issuedOn, issuer, title, year, signer } = draft;
    assert.deepEqual(
      [number, issuedOn, issuer, title, year],
      ['45/KH-SBĐ', '2027-01-12', 'Sở Biển Đảo tỉnh Mẫu', 'Sửa chữa cảng cá năm 2027', 2027],
    );
    assert.deepEqual(tasksOf(draft), [
      ['1', 'Kiểm đếm cầu cảng', 'Phòng Hạ tầng', 'Phòng Tài vụ', '2027-05-31'],
      ['2', 'Rà soát giấy phép', 'Phòng Khai thác', '', '2027-06-30'],
    ]);
    assert.deepEqual(
      draft.tasks.map(({ sectionId }) => draft.sections.find(({ id }) => id === sectionId)?.title),
      ['HẠ TẦNG', 'ĐỘI TÀU'],
    );
    assert.equal(signer?.title, 'GIÁM ĐỐC');
    assert.equal(draft.pieces.map(({ text }) => text).join(''), draft.document);
  });

  test('of another library gives its days as days, each number as it is shown', async () => {
    const on = new Date('2027-05-31T00:00:00Z');
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Bảng',
          rows: [['KẾ HOẠCH'], ['Sửa cảng năm 2027'], head, [1, 'Thay đèn', 'Phòng Hạ tầng', null, on]],
          cells: new Map([['3,4', { value: on, style: { numFmt: 'm/d/yyyy' } }]]),
        },
      ],
    });
    assert.deepEqual(tasksOf(await draftOf(bytes)), [['1', 'Thay đèn', 'Phòng Hạ tầng', '', '2027-05-31']]);
  });

  test('takes merged cells for all their rows, runs of a string together, and sheets in their order', async () => {
    const strings = [...head, 'Phòng Hạ tầng', 'Thay đèn', 'Sơn cầu'].map((each) => `<t>${each}</t>`);
    const cells = (at: number, ...given: readonly (number | string)[]): string =>
      `<row r="${at}">${given
        .map((each, column) =>
          each === '' ? '' : `<c r="${String.fromCharCode(66 + column)}${at}" t="s"><v>${each}</v></c>`,
        )
        .join('')}</row>`;
    const rich = '<r><t>Sửa </t></r><r><rPr/><t xml:space="preserve">mái che</t></r><rPh><t>x</t></rPh>';
    const first = {
      name: 'Một',
      rows: `${cells(2, 0, 1, 2, 3, 4)}<row r="3"><c r="B3"><v>1</v></c><c r="C3" t="s"><v>6</v></c><c r="D3" t="s"><v>5</v></c><c r="F3" s="1"><v>46538</v></c></row><row r="4"><c r="B4"><v>1.1</v></c><c r="C4" t="s"><v>7</v></c><c r="F4" s="1"><v>46568</v></c></row>`,
      after: '<mergeCells count="1"><mergeCell ref="D3:D4"/></mergeCells>',
    };
    const second = {
      name: 'Hai',
      rows: `${cells(1, 0, 1, 2, 3, 4)}<row r="2"><c r="B2"><v>2</v></c><c r="C2" t="inlineStr"><is>${rich}</is></c><c r="D2" t="s"><v>5</v></c><c r="F2" s="1"><v>46568</v></c></row>`,
    };
    assert.deepEqual(tasksOf(await draftOf(workbook([first, second], { strings, formats: ['dd/mm/yyyy'] }))), [
      ['1', 'Thay đèn', 'Phòng Hạ tầng', '', '2027-05-31'],
      ['1.1', 'Sơn cầu', 'Phòng Hạ tầng', '', '2027-06-30'],
      ['2', 'Sửa mái che', 'Phòng Hạ tầng', '', '2027-06-30'],
    ]);
  });

  test('tells what of it is hidden, and formulas without a result, and reads neither', async () => {
    const task = (at: number, more = ''): string =>
      rowsOfText([[`${at}`, `Việc số ${at}`, 'Phòng Hạ tầng', 'Phòng Tài vụ', '31/5/2027']], at + 1, more);
    const rows = [
      rowsOfText([head]),
      // Some write an empty result where nothing was reckoned; an empty text is one.
      task(1).replace(
        '</row>',
        '<c r="F2"><f>1+1</f></c><c r="G2"><f>1+1</f><v></v></c><c r="H2" t="str"><f>""</f><v></v></c></row>',
      ),
      task(2, ' hidden="1"'),
    ];
    const draft = await draftOf(
      workbook([
        { name: 'Ẩn', rows: rowsOfText([['Bí mật']]), state: 'veryHidden' },
        { name: 'Nháp', rows: rowsOfText([['Bí mật']]), state: 'hidden' },
        { name: 'Kế hoạch', rows: rows.join(''), before: '<cols><col min="4" max="4" hidden="1"/></cols>' },
      ]),
    );
    assert.deepEqual(tasksOf(draft), [['1', 'Việc số 1', 'Phòng Hạ tầng', '', '2027-05-31']]);
    const told = draft.findings.filter(({ code }) => /hidden|unreckoned/.test(code));
    assert.deepEqual(
      told.map(({ code, vi }) => [code, /: ([^.]+)\.|có (\d) dòng/u.exec(vi)?.slice(1).join('')]),
      [
        ['hidden-rows', '1'],
        ['hidden-columns', 'D'],
        ['unreckoned-cells', 'F2, G2'],
        ['hidden-sheets', '“Ẩn”, “Nháp”'],
      ],
    );
    assert.notInclude(draft.document, 'Bí mật');
  });

  test('loses no row whose number another row has, or that has none', async () => {
    const row = (at: string, title: string): string => rowsOfText([[at, title, 'Phòng Hạ tầng', '', '31/5/2027']], 2);
    const rows = [rowsOfText([head]), row('1', 'Thay đèn'), row('2', 'Sơn cầu'), row('3', 'Vẽ bản đồ')];
    rows[3] = rows[3]?.replace('<row r="2"', '<row r="x"') ?? '';
    const { tasks } = await draftOf(workbook([{ name: 'Bảng', rows: rows.join('') }]));
    assert.deepEqual(
      tasks.map(({ title }) => title),
      ['Thay đèn', 'Sơn cầu', 'Vẽ bản đồ'],
    );
  });

  test('is read once, however many tabs name its part', async () => {
    const rows = rowsOfText([head, ['1', 'Thay đèn', 'Phòng Hạ tầng', '', '31/5/2027']]);
    const files = unzipSync(workbook([{ name: 'Bảng', rows }]));
    const tabs = (xml: string): string => xml.replace(/<sheet .*\/>(?=<\/sheets>)/, (tab) => tab.repeat(3));
    files['xl/workbook.xml'] = strToU8(tabs(strFromU8(files['xl/workbook.xml'] ?? new Uint8Array())));
    assert.lengthOf((await draftOf(zipSync(files))).tasks, 1);
  });

  test('takes time in proportion to its cells, however many of them are merged', async () => {
    const pairs = Array.from({ length: 4000 }, (_, at) => [lettersOf(2 * at), lettersOf(2 * at + 1)] as const);
    const merges = pairs.map(([left, right]) => `<mergeCell ref="${left}1:${right}60"/>`).join('');
    const first = pairs.flat().map((letters) => `<c r="${letters}1"><v>1</v></c>`);
    const rows = Array.from({ length: 59 }, (_, at) => `<row><c r="A${at + 2}"><v>1</v></c></row>`);
    const after = `<mergeCells>${merges}</mergeCells>`;
    const bytes = workbook([{ name: 'Bảng', rows: [`<row>${first.join('')}</row>`, ...rows].join(''), after }]);
    // A busy machine lets one of them wait.
    let [tries, ms] = [0, Infinity];
    for (; tries < 3 && ms >= 3000; tries += 1) {
      const started = performance.now();
      await readDocument(bytes);
      ms = performance.now() - started;
    }
    assert.isBelow(ms, 3000);
  });

  test('tells which sheets hold no table of tasks where another does', async () => {
    const draft = await draftOf(
      workbook([
        { name: 'Việc', rows: rowsOfText([head, ['1', 'Thay đèn', 'Phòng Hạ tầng', '', '31/5/2027']]) },
        {
          name: 'Thống kê',
          rows: rowsOfText([
            ['TT', 'Tên đơn vị', 'Tổng số'],
            ['1', 'Phòng Hạ tầng', '1'],
          ]),
        },
      ]),
    );
    const left = draft.findings.find(({ code }) => code === 'sheets-without-tasks');
    assert.include(left?.vi, 'không được đọc: “Thống kê”.');
    assert.notInclude(draft.document, 'Tổng số');
  });

  test('takes its number and day from the one paper by which all its rows were given', async () => {
    const given = [...head, 'Văn bản giao (số, ngày)'];
    const row = (at: string, paper: string): string[] => [at, 'Thay đèn', 'Phòng Hạ tầng', '', 'Tháng 5', paper];
    const read = async (...papers: readonly string[]): Promise<(string | undefined)[]> => {
      const rows = rowsOfText([
        ['BẢNG THEO DÕI NHIỆM VỤ ĐƯỢC GIAO'],
        given,
        ...papers.map((paper, at) => row(`${at + 1}`, paper)),
      ]);
      const { number, issuedOn, title } = await draftOf(workbook([{ name: 'Bảng', rows }]));
      return [number, issuedOn, title];
    };
    const title = 'BẢNG THEO DÕI NHIỆM VỤ ĐƯỢC GIAO';
    const paper = '45/KH-SBĐ ngày 12/01/2027';
    assert.deepEqual(await read(paper, `${paper}; 50/QĐ-SBĐ ngày 01/3/2027`), ['45/KH-SBĐ', '2027-01-12', title]);
    assert.deepEqual(await read(paper, '50/KH-SBĐ ngày 01/3/2027'), [undefined, undefined, title]);
  });
});

suite('a sheet that cannot be read', () => {
  const plain = workbook([{ name: 'A', rows: rowsOfText([['x']]) }]);
  const files: readonly [string, string, Uint8Array, string?][] = [
    ['without a word', 'empty', workbook([{ name: 'A', rows: '' }])],
    ['whose XML is cut', 'broken-xlsx', workbook([{ name: 'A', rows: '<row><c>' }])],
    ['whose archive is cut', 'broken-xlsx', plain.slice(0, plain.length - 40), 'ke-hoach.xlsx'],
    [
      'of 60 MB of one letter',
      'unpacks-too-large',
      zipSync(
        { 'xl/workbook.xml': strToU8('<a/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000).fill(97) },
        { level: 1 },
      ),
    ],
    [
      'whose cells show one string of 5 MB four times',
      'unpacks-too-large',
      workbook([{ name: 'A', rows: '<row><c t="s"><v>0</v></c></row>'.repeat(4) }], {
        strings: [`<t>${'a'.repeat(5_000_000)}</t>`],
      }),
    ],
    [
      'of more columns and rows than a plan has',
      'too-many-parts',
      workbook([
        {
          name: 'A',
          rows: Array.from(
            { length: 2000 },
            (_, at) => `<row><c r="${lettersOf(at)}${at + 1}"><v>1</v></c></row>`,
          ).join(''),
        },
      ]),
    ],
  ];
  for (const [what, code, bytes, name = ''] of files)
    test(`${what} is refused as ${code}, at once`, async () => {
      // A busy machine lets one of them wait.
      let [tries, ms] = [0, Infinity];
      for (; tries < 3 && ms >= 1000; tries += 1) {
        const started = performance.now();
        const { refusal } = await readDocument(bytes, { name });
        ms = performance.now() - started;
        assert.equal(refusal?.code, code as never);
      }
      assert.isBelow(ms, 1000);
    });
});

/** "A" for 0, "AA" for 26. */
function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}
