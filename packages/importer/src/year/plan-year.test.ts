import { assert } from 'chai';
import { correct, planText, readPlan, type Draft } from '../index.js';
import { mentionRules, mentionsIn } from './mention.js';
import { yearRules } from './plan-year.js';

interface Paper {
  readonly title: string;
  /** "22 tháng 12 năm 2026". */
  readonly signed?: string;
  readonly number?: string;
  readonly basis?: string;
  readonly heading?: string;
  readonly more?: string;
  readonly times?: readonly string[];
}

function draftOf({
  title,
  signed = '  tháng   năm',
  number = '45/KH-SBĐ',
  basis = '',
  heading,
  ...rest
}: Paper): Draft {
  const { times = ['Quý II', 'Trước ngày 20/6', 'Tháng 11'], more = '' } = rest;
  const rows = times.map((time, at) => `${at + 1} | Việc thứ ${at + 1} | Văn phòng Sở | ${time} |`);
  const lines = [
    'UBND TỈNH MẪU\nSỞ BIỂN ĐẢO',
    `Số: ${number}`,
    `Mẫu, ngày ${signed}`,
    `\nKẾ HOẠCH\n${title}\n`,
    basis,
    `${more}\nI. ${heading ?? 'NHIỆM VỤ'}\n`,
    ['TT | Nhiệm vụ | Chủ trì | Thời gian |', ...rows].join('\n\n'),
  ];
  const { draft } = readPlan(`${lines.join('\n')}\n`);
  if (draft === undefined) throw new Error('refused');
  return draft;
}

/** The year as it is read: "2027"; or the years that a person is asked to choose from, "2027?2026". */
function yearOf(draft: Draft): string {
  const asking = draft.findings.find(({ code }) => code === 'no-plan-year' || code === 'several-plan-years');
  const isDated = draft.tasks.some(({ period }) => period?.start !== undefined || period?.end !== undefined);
  if (asking === undefined) return planText(draft, 'year');
  assert.equal(asking.severity, 'check');
  assert.isFalse(isDated, 'a time without a year has a day though the year is asked for');
  return `${asking.choices.map(({ value }) => (typeof value === 'string' ? value : value.text)).join('?')}?`;
}

const [january, may, july, september, october, november, december] = [
  '12 tháng 01 năm 2026',
  '20 tháng 5 năm 2026',
  '20 tháng 7 năm 2026',
  '28 tháng 9 năm 2026',
  '12 tháng 10 năm 2026',
  '05 tháng 11 năm 2026',
  '22 tháng 12 năm 2026',
] as const;

/** What a title says beside the day of signing. */
const titles: readonly (readonly [title: string, signed: string, year: string])[] = [
  ['Công tác lưu trữ năm 2027', december, '2027'],
  ['CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2027', december, '2027'],
  ['Công tác lưu trữ năm 2026', january, '2026'],
  ['Công tác lưu trữ', january, '2026'],
  ['Công tác lưu trữ', may, '2026'],
  ['Công tác lưu trữ', september, '2026'],
  ['Công tác lưu trữ', october, '2027?2026?'],
  ['Công tác lưu trữ', december, '2027?2026?'],
  ['Cải cách hành chính năm 2027', september, '2027'],
  ['Kiểm tra, giám sát năm 2027', november, '2027'],
  ['Tuyên truyền, phổ biến pháp luật năm 2027', may, '2027?2026?'],
  ['Công tác 6 tháng cuối năm 2026', july, '2026'],
  ['Nhiệm vụ 6 tháng đầu năm 2027', december, '2027'],
  ['Công tác quý IV năm 2026', october, '2026'],
  ['Công tác quý I/2027', december, '2027'],
  ['Ra quân làm sạch bờ biển tháng 11/2026', november, '2026'],
  ['Phòng, chống bão các tháng cuối năm 2026', november, '2026'],
  ['Nhiệm vụ năm học 2026-2027', october, '2026-2027'],
  ['Nhiệm vụ pháp chế năm học 2026 – 2027', september, '2026-2027'],
  ['Tổng kết năm học 2025-2026, phương hướng năm học 2026-2027', july, '2026-2027'],
  ['Chương trình biển xanh giai đoạn 2026 - 2030', may, '2026'],
  ['Chương trình biển xanh giai đoạn 2027 - 2030', december, '2027'],
  ['Chương trình biển xanh giai đoạn 2026-2030', december, '2027?2026?'],
  ['Chương trình biển xanh giai đoạn 2021-2026', december, '2026'],
  ['Chương trình biển xanh giai đoạn 2026-2030, năm 2027', december, '2027'],
  ['Thực hiện từ năm 2027 đến năm 2030 Đề án cảng cá', november, '2027'],
  ['Phát triển nghề cá đến năm 2030, tầm nhìn 2045', may, '2026'],
  ['Phát triển nghề cá đến năm 2030, tầm nhìn đến năm 2045', december, '2027?2026?'],
  ['Sơ kết năm 2026, phương hướng năm 2027', december, '2027'],
  ['Tổng kết công tác năm 2026 và triển khai nhiệm vụ năm 2027', december, '2027'],
  ['Sơ kết 6 tháng đầu năm 2026, nhiệm vụ 6 tháng cuối năm 2026', july, '2026'],
  ['Tổng kết công tác năm 2025', january, '2026'],
  ['Đánh giá, xếp loại cán bộ năm 2026', december, '2027?2026?'],
  ['Thực hiện Nghị quyết năm 2025 của Hội đồng nhân dân tỉnh', may, '2026'],
  ['Thực hiện Nghị quyết năm 2026 của Hội đồng nhân dân tỉnh', december, '2027?2026?'],
  ['Thực hiện Nghị quyết về nhiệm vụ năm 2027 của Hội đồng nhân dân tỉnh', december, '2027'],
  ['Triển khai thi hành Luật Thủy sản năm 2017', january, '2026'],
  ['Triển khai Chỉ thị số 11-CT/TU ngày 04/01/2026 của Tỉnh ủy về biển đảo', december, '2027?2026?'],
  ['Thực hiện Quyết định số 12/QĐ-UBND ngày 10 tháng 12 năm 2025 về nghề cá năm 2026', january, '2026'],
  ['Nhiệm vụ năm 2026 và năm 2027', december, '2027?2026?'],
  ['Nhiệm vụ năm 2026 và năm 2027', may, '2026?2027?'],
  ['Khắc phục tồn tại của năm 2025, bảo đảm vốn năm 2026', january, '2026'],
  ['Công tác lưu trữ năm 2025', january, '2026?2025?'],
  ['Xây dựng dự toán ngân sách năm 2027', july, '2026'],
  ['Xây dựng dự toán ngân sách năm 2027', november, '2027?2026?'],
  ['Kỷ niệm 97 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2027)', december, '2027'],
  ['Kỷ niệm 80 năm Quốc khánh (02/9/1945 - 02/9/2026)', may, '2026'],
  ['Tổ chức Tết Nguyên đán Đinh Mùi 2027', december, '2027'],
  ['Áp dụng TCVN ISO 9001:2015', may, '2026'],
  ['Hỗ trợ 2027 hộ nghèo sửa nhà', may, '2026'],
];

/** What number, legal basis, headings and the time of a campaign say where the title says nothing. */
const papers: readonly (readonly [about: string, paper: Paper, year: string])[] = [
  ['a heading', { title: 'Công tác lưu trữ', signed: december, heading: 'NHIỆM VỤ TRỌNG TÂM NĂM 2027' }, '2027'],
  ['a heading against the title', { title: 'Công tác năm 2026', signed: december, heading: 'NHIỆM VỤ NĂM 2027' }, '2027?2026?'],
  ['a heading of what was', { title: 'Công tác năm 2027', signed: december, heading: 'KẾT QUẢ NĂM 2026' }, '2027'],
  ['a number without a year', { title: 'Công tác lưu trữ', signed: january, number: '45/KH-SBĐ' }, '2026'],
  ['a number of the next year', { title: 'Công tác lưu trữ', signed: december, number: '45/2027/KH-SBĐ' }, '2027'],
  ['a number of the year of signing', { title: 'Công tác lưu trữ', signed: december, number: '45/2026/KH-SBĐ' }, '2027?2026?'],
  ['a basis', { title: 'Công tác lưu trữ', signed: december, basis: 'Căn cứ Chương trình công tác năm 2027 của Sở;' }, '2027'],
  ['a law among the basis', { title: 'Công tác lưu trữ', signed: january, basis: 'Căn cứ Luật Lưu trữ năm 2024;' }, '2026'],
  ['a basis of another day', { title: 'Công tác lưu trữ', signed: december, basis: 'Căn cứ Quyết định số 3/QĐ-UBND ngày 05/01/2026;' }, '2027?2026?'],
  ['the sentence that issues it',
    { title: 'Công tác lưu trữ', signed: december,
      basis: 'Thực hiện chỉ đạo của tỉnh, Sở Biển đảo xây dựng Kế hoạch công tác lưu trữ năm 2027 như sau:' },
    '2027'],
  ['the sentence that issues it, without a basis',
    { title: 'Công tác lưu trữ', signed: december,
      basis: 'Sở Biển đảo ban hành Kế hoạch công tác lưu trữ năm 2027 với các nội dung sau:' },
    '2027'],
  ['a year behind the number', { title: 'Công tác lưu trữ', signed: december, number: '45/KH-SBĐ-2027' }, '2027'],
  ['a campaign', { title: 'Phát động thi đua “Sạch bến”', signed: december, more: 'I. THỜI GIAN THI ĐUA\nPhong trào thi đua trong năm 2027.\n' }, '2027'],
  ['a year whose day is blank', { title: 'Công tác lưu trữ', signed: '   tháng   năm 2026' }, '2026'],
  ['no year anywhere', { title: 'Công tác lưu trữ' }, '?'],
  ['no year but in the title', { title: 'Công tác lưu trữ năm 2027' }, '2027'],
  ['no year but in the basis', { title: 'Công tác lưu trữ', basis: 'Căn cứ Quyết định số 3/QĐ-UBND ngày 05/01/2026;' }, '2026?2027?'],
  ['times that are still to come', { title: 'Mừng ngày Nhà giáo', signed: november, times: ['Ngày 20/11', 'Tháng 12'] }, '2026?2027?'],
  ['times that tell nothing', { title: 'Công tác lưu trữ', signed: december, times: ['Thường xuyên trong năm'] }, '2027?2026?'],
  ['times that need no year', { title: 'Công tác lưu trữ', signed: december, times: ['Quý II/2027', 'Thường xuyên'] }, ''],
]; // prettier-ignore

suite('the year of a plan', () => {
  for (const [kind, example] of mentionRules) {
    test(`a year is told to be of the kind “${kind}” in “${example}”`, () => {
      const text = example.replace(/[[\]]/g, '');
      const at = example.indexOf('[');
      assert.deepEqual(
        mentionsIn(text)
          .filter(({ from }) => from === at)
          .map((each) => each.kind),
        [kind],
      );
    });
  }

  for (const [title, signed, year] of titles) {
    test(`“${title}”, signed on ${signed}: ${year}`, () => {
      assert.equal(yearOf(draftOf({ title, signed })), year);
    });
  }

  for (const [about, paper, year] of papers) {
    test(`${about}: ${year || 'not needed'}`, () => {
      assert.equal(yearOf(draftOf(paper)), year);
    });
  }

  test('each rule has a name and an example of its own', () => {
    assert.equal(new Set(yearRules.map(([name]) => name)).size, yearRules.length);
    assert.isTrue(yearRules.every(([, example]) => example !== ''));
  });
});

suite('times of a plan that was signed the year before', () => {
  const periods = ({ tasks }: Draft): unknown[] => tasks.map(({ period }) => [period?.start, period?.end]);
  const times = ['Thường xuyên trong năm', 'Quý II', 'Trước ngày 20/6', 'Tháng 11'];
  const read = [
    ['2027-01-01', '2027-12-31'],
    ['2027-04-01', '2027-06-30'],
    [undefined, '2027-06-19'],
    ['2027-11-01', '2027-11-30'],
  ];
  const codes = ({ findings }: Draft): string[] => [...new Set(findings.map(({ code }) => code))];

  test('belong to the year of the plan, and none is before it', () => {
    const draft = draftOf({ title: 'Công tác lưu trữ năm 2027', signed: december, times });
    assert.deepEqual(periods(draft), read);
    assert.notInclude(codes(draft), 'before-the-plan');
  });

  test('stay as said where they name a year, also one before the year of the plan', () => {
    const named = ['Ngày 28/12/2026', 'Quý I/2028', 'Tháng 12/2026 - tháng 02/2027', 'Tháng 3/2025'];
    const draft = draftOf({ title: 'Công tác lưu trữ năm 2027', signed: december, times: named });
    assert.deepEqual(periods(draft), [
      ['2026-12-28', '2026-12-28'],
      ['2028-01-01', '2028-03-31'],
      ['2026-12-01', '2027-02-28'],
      [undefined, undefined],
    ]);
    const early = draft.findings.filter(({ code }) => code === 'before-the-plan');
    assert.deepEqual(
      early.map(({ of }) => of),
      [draft.tasks[3]?.id],
    );
  });

  test('have no day while the year is open; a person’s answer reads them all again', () => {
    const draft = draftOf({ title: 'Công tác lưu trữ', signed: december, times: [...times, 'Ngày 05/3/2027'] });
    assert.deepEqual(
      periods(draft).slice(0, 4),
      Array.from({ length: 4 }, () => [undefined, undefined]),
    );
    assert.deepEqual(periods(draft)[4], ['2027-03-05', '2027-03-05']);
    const [choice] = draft.findings.find(({ code }) => code === 'no-plan-year')?.choices ?? [];
    const value = typeof choice?.value === 'string' ? choice.value : '';
    const after = correct(draft, { of: 'plan', field: 'year', value });
    assert.deepEqual(periods(after).slice(0, 4), read);
    assert.notInclude(codes(after), 'no-plan-year');
    assert.deepEqual(after.corrections, [{ of: 'plan', field: 'year', read: '', corrected: '2027' }]);
  });

  test('are read again with a title that says the year, or another day of issue; a person’s year stays', () => {
    const draft = draftOf({ title: 'Công tác lưu trữ', signed: december, times });
    const titled = correct(draft, { of: 'plan', field: 'title', value: 'Công tác lưu trữ năm 2027' });
    assert.deepEqual(periods(titled), read);
    const earlier = correct(draft, { of: 'plan', field: 'issuedOn', value: '2027-01-05' });
    assert.deepEqual(periods(earlier), read);
    const said = correct(titled, { of: 'plan', field: 'year', value: '2026' });
    const signed = correct(said, { of: 'plan', field: 'issuedOn', value: '2026-11-05' });
    assert.deepEqual(periods(signed)[1], ['2026-04-01', '2026-06-30']);
  });

  test('that a person put right stay when the year is answered', () => {
    const draft = draftOf({ title: 'Công tác lưu trữ', signed: december, times });
    const task = draft.tasks[1]?.id ?? '';
    const put = correct(draft, { task, field: 'period', value: '15/8/2028' });
    const after = correct(put, { of: 'plan', field: 'year', value: '2027' });
    assert.deepEqual(periods(after)[1], ['2028-08-15', '2028-08-15']);
  });

  test('what is no year leaves the draft as it is', () => {
    const draft = draftOf({ title: 'Công tác lưu trữ', signed: december });
    for (const value of ['', '27', 'năm tới', '2027-2030']) {
      assert.equal(correct(draft, { of: 'plan', field: 'year', value }), draft);
    }
  });

  test('a month of a school year stands in it once', () => {
    const named = ['Tháng 11', 'Tháng 3', 'Trước ngày 25/5', 'Từ ngày 05/9'];
    const draft = draftOf({ title: 'Nhiệm vụ năm học 2026-2027', signed: october, times: named });
    assert.deepEqual(periods(draft), [
      ['2026-11-01', '2026-11-30'],
      ['2027-03-01', '2027-03-31'],
      [undefined, '2027-05-24'],
      ['2026-09-05', undefined],
    ]);
  });

  test('that were over when the plan of this year was signed are in it, and doubted', () => {
    const signed = '15 tháng 3 năm 2026';
    const draft = draftOf({ title: 'Công tác lưu trữ năm 2026', signed, times: ['Trước ngày 15/02'] });
    assert.deepEqual(periods(draft), [[undefined, '2026-02-14']]);
    assert.include(codes(draft), 'ends-before-the-plan');
    assert.notInclude(codes(draft), 'before-the-plan');
  });
});
