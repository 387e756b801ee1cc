import { assert } from 'chai';
import { office, onDay, type Said } from '../test-support/given.js';
import { met, nominating, reviewed, say } from '../test-support/awards.js';
import { allIn, paragraphsOf, partOf } from '../test-support/word.js';
import { meetingsOf } from './meetings.js';
import { minutesDocx, minutesOf, type MinutesOptions } from './minutes.js';

const asked = (more: Partial<MinutesOptions> = {}): MinutesOptions => ({ ...onDay('2026-06-25'), ...more });
const words = (paper: ReturnType<typeof minutesOf>): string =>
  (paper?.body ?? []).map((block) => ('text' in block ? block.text : block.kind)).join('\n');

suite('meetings of a council', () => {
  const placesOf = (...said: readonly Said[]): readonly unknown[] =>
    meetingsOf(nominating(...said)).map(({ on, place, reviews }) => [on, place, reviews.length]);

  test('are what it reviewed on one day at one place; the day’s only place counts for what names none', () => {
    assert.deepEqual(placesOf(), []);
    assert.deepEqual(placesOf(...met), [['2026-06-10', 'Phòng họp số 2', 4]]);
    assert.deepEqual(
      placesOf(
        reviewed('a', '2026-06-12', { metAt: 'Hội trường' }),
        reviewed('b', '2026-06-10'),
        reviewed('c', '2026-06-12', { metAt: 'Phòng họp số 2' }),
      ),
      [
        ['2026-06-10', undefined, 1],
        ['2026-06-12', 'Hội trường', 1],
        ['2026-06-12', 'Phòng họp số 2', 1],
      ],
    );
  });
});

suite('two councils that met on one day', () => {
  const second = say(office, '2026-01-13', 'RegisterUnit', { unitId: 'hd-2', name: 'Hội đồng cơ sở', role: 'council' });
  const ofSecond = say({ id: 'thu-ky', unit: 'hd-2' }, '2026-06-10', 'ReviewNomination', {
    nominationId: 'd',
    result: 'for',
  });
  const plan = nominating(second, reviewed('a', '2026-06-10'), reviewed('b', '2026-06-10'), ofSecond);

  test('are two meetings though nobody wrote down where they met', () => {
    assert.deepEqual(
      meetingsOf(plan).map(({ council, reviews }) => [council, reviews.length]),
      [
        ['hd', 2],
        ['hd-2', 1],
      ],
    );
  });

  test('have minutes of their own', () => {
    const of = (metBy: string): string => words(minutesOf(plan, asked({ metOn: '2026-06-10', metBy })));
    assert.include(of('hd'), 'xét 01 tập thể, 01 cá nhân');
    assert.include(of('hd-2'), 'xét 01 tập thể được');
  });
});

suite('minutes of the council', () => {
  test('tell when and where it met, who led and wrote, who was there, and how it voted', () => {
    const paper = minutesOf(nominating(...met), asked());
    const said = words(paper);
    for (const part of [
      'Thời gian bắt đầu: …… giờ …… phút, ngày 10 tháng 6 năm 2026.',
      'Địa điểm: Phòng họp số 2.',
      'Chủ trì (chủ tọa): Bà Ngô Thị Chủ.',
      'Thư ký (người ghi biên bản): Ông Đỗ Văn Ghi.',
      'có 09 thành viên Hội đồng tham dự, vắng 00, gồm:',
      'xét 03 tập thể, 01 cá nhân được đề nghị khen thưởng',
      'Hội đồng đã bỏ phiếu kín, kết quả như sau:',
      'Hội đồng nhất trí đề nghị khen thưởng: 02 tập thể, 01 cá nhân.',
      'Hội đồng không đề nghị khen thưởng: 01 tập thể.',
    ])
      assert.include(said, part);
    assert.match(said, /Cuộc họp kết thúc vào …… giờ …… phút, ngày 10 tháng 6 năm 2026\.\/\.$/u);
    const table = paper?.body.find(({ kind }) => kind === 'table');
    if (table?.kind !== 'table') throw new Error('a table');
    assert.deepEqual(
      table.rows.map(({ cells }) => cells),
      [
        ['1', 'nv-1\n(Phòng Quản lý nhà)', 'Giấy khen', '8/9', '88,9%', 'Đồng ý'],
        ['2', 'Phòng Quản lý nhà', 'Giấy khen', '9/9', '100%', 'Đồng ý'],
        ['3', 'Phòng Hạ tầng', 'Bằng khen', '9/9', '100%', 'Đồng ý'],
        ['4', 'Văn phòng Sở', 'Giấy khen', '3/9', '33,3%', 'Không đồng ý'],
      ],
    );
    assert.equal(
      table.widths.reduce((sum, width) => sum + width, 0),
      160,
    );
    assert.deepEqual([paper?.countersigner?.name, paper?.signer.name], ['Đỗ Văn Ghi', 'Ngô Thị Chủ']);
  });

  test('leave places for what nobody wrote down, and say where entries do not agree', () => {
    const said = words(
      minutesOf(
        nominating(reviewed('a', '2026-06-10', { present: 8 }), reviewed('b', '2026-06-10', { present: 9 })),
        asked(),
      ),
    );
    assert.include(said, 'có 08; 09 (nhật ký ghi khác nhau) thành viên');
    assert.include(said, 'vắng ……, gồm:');
    assert.include(said, 'đã biểu quyết (hoặc bỏ phiếu kín)');
    assert.match(said, /Địa điểm: …+\.\n/u);
  });

  test('are of the last meeting unless a day is named, and of none where it did not meet', () => {
    const plan = nominating(...met.slice(0, 2), reviewed('d', '2026-06-17', { ballot: 'open' }));
    assert.include(words(minutesOf(plan, asked())), 'ngày 17 tháng 6 năm 2026');
    assert.include(words(minutesOf(plan, asked())), 'biểu quyết công khai');
    assert.include(words(minutesOf(plan, asked({ metOn: '2026-06-10' }))), 'xét 01 tập thể, 01 cá nhân');
    assert.isUndefined(minutesOf(plan, asked({ metOn: '2026-06-11' })));
    assert.isUndefined(minutesOf(plan, asked({ metOn: '2026-06-10', metAt: 'Hội trường' })));
    assert.isUndefined(minutesDocx(nominating(), asked()));
  });

  test('have the motto alone at their head, no number, and two who sign above the recipients', () => {
    const bytes = minutesDocx(nominating(...met), asked()) ?? new Uint8Array();
    const document = partOf(bytes, 'word/document.xml');
    const paragraphs = paragraphsOf(document);
    const texts = paragraphs.map(({ text }) => text).filter((text) => text !== '');
    assert.deepEqual(texts.slice(0, 4), [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Đông Hải, ngày 10 tháng 6 năm 2026',
      'BIÊN BẢN HỌP HỘI ĐỒNG THI ĐUA, KHEN THƯỞNG SỞ',
    ]);
    assert.deepInclude(paragraphs[0], { size: 13, isBold: true, align: 'center' });
    assert.deepInclude(paragraphs[1], { size: 14, isBold: true, align: 'center' });
    assert.notInclude(document.text, 'Số:');
    const end = texts.slice(texts.indexOf('THƯ KÝ'));
    assert.deepEqual(end, [
      'THƯ KÝ',
      'Đỗ Văn Ghi',
      'CHỦ TỌA',
      'Ngô Thị Chủ',
      'Nơi nhận:',
      '- ……………………;',
      '- Lưu: VT, hồ sơ.',
    ]);
    // Rules below the motto and below the title.
    assert.lengthOf(allIn(document, 'w:pBdr'), 2);
  });
});
