import { assert } from 'chai';
import { readDocument, type Draft } from '../index.js';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** A document of Word whose letters beyond ASCII are written as Word does: \u with a sign for old readers. */
const rtf = (body: string, head = '\\ansi\\ansicpg1252'): Uint8Array => bytesOf(`{\\rtf1${head}${body}}`);
const escaped = (text: string): string =>
  text.replaceAll(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0)}?`).replaceAll('\n', '\\par\n');

async function draftOf(bytes: Uint8Array): Promise<Draft> {
  const { draft, refusal } = await readDocument(bytes, { name: 'ke-hoach.rtf' });
  if (draft === undefined) throw new Error(refusal.en);
  return draft;
}

const linesOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await draftOf(bytes)).document.split('\n').filter((line) => line !== '');

suite('a .rtf', () => {
  test('is read as the plan that its text is', async () => {
    const text =
      'SỞ BIỂN ĐẢO\nSố: 45/KH-SBĐ\nMẫu, ngày 12 tháng 01 năm 2027\nKẾ HOẠCH\nSửa cảng năm 2027\nI. NHIỆM VỤ\n';
    const { number, issuedOn, tasks } = await draftOf(
      rtf(escaped(`${text}1. Phòng Hạ tầng thay đèn biển trước ngày 01/6/2027.\n`)),
    );
    assert.deepEqual(
      [number, issuedOn, tasks.map(({ period }) => period?.end)],
      ['45/KH-SBĐ', '2027-01-12', ['2027-05-31']],
    );
  });

  const words: readonly (readonly [what: string, body: string, lines: readonly string[], head?: string])[] = [
    ['negative numbers and their stand-ins', '{\\uc2 a\\u-4??b}\\par', ['a\ufffcb']],
    ['a stand-in that is a byte', "S\\u7903\\'3f x\\par", ['Sở x']],
    ['no stand-in', '{\\uc0 S\\u7903  x}\\par', ['Sở x']],
    ['stand-ins of a number below none', '{\\uc-5 S\\u7903 xanh xanh}\\par', ['Sởxanh xanh']],
    ['half a sign, and what is no sign', 'a\\u-10179?b\\u0?c\\par', ['a\ufffdb c']],
    [
      'a row whose last cell is not closed',
      '\\trowd\\cellx1\\cellx2 a\\cell b\\row\\trowd\\cellx1\\cellx2 c\\cell d\\cell\\row',
      ['a | b', 'c | d'],
    ],
    ['bytes of Vietnamese Windows by the font', "{\\fonttbl{\\f0\\fcharset163 Times;}}\\f0 S\\'f5\\'cc\\par", ['Sờ']],
    ['bytes of Vietnamese Windows by the page', "\\'d0\\'f4\\par", ['Đô'], '\\ansi\\ansicpg1258'],
    ['UTF-8', "S\\'e1\\'bb\\'9f\\par", ['Sở'], '\\ansi\\ansicpg65001'],
    ['signs by their names', 'a\\endash b\\~c\\_d \\ldblquote e\\rdblquote\\par', ['a–b c-d “e”']],
    ['escaped braces and strokes', 'a\\{b\\}c\\\\d\\par', ['a{b}c\\d']],
    ['hidden and deleted words', 'a{\\v b}{\\deleted c}\\v d\\v0 e\\par', ['ae']],
    [
      'what is no text',
      '{\\info{\\title x}}{\\header y\\par}{\\*\\generator z;}{\\pict 0102}{\\*\\xyz{q}}a\\par',
      ['a'],
    ],
    ['the result of a field, not its order', '{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}\\par', ['7']],
    ['numbers of lists', '{\\listtext 1.\\tab}Thay den\\par', ['1.\tThay den']],
    ['pictures in bytes', '{\\pict\\bin4 {}}}}a\\par', ['a']],
    ['a text box', '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt a\\par}}}b\\par', ['a', 'b']],
    ['a last line without its end', 'a\\par b', ['a', 'b']],
  ];
  for (const [what, body, lines, head] of words)
    test(`${what}: “${body}”`, async () => {
      assert.deepEqual(await linesOf(rtf(body, head)), lines);
    });

  test('has its tables as tables, with cells that are merged', async () => {
    const row = (...cells: readonly string[]): string =>
      `\\trowd\\cellx100\\cellx200\\cellx300\\cellx400 ${cells.map((words) => `\\pard\\intbl ${escaped(words)}\\cell`).join('')}\\row\n`;
    const below = (words: string): string => words.replace('\\cellx100\\cellx200', '\\cellx100\\cellx200\\clvmrg');
    const body = [
      escaped('KẾ HOẠCH\nSửa cảng năm 2027\n'),
      row('TT', 'Nội dung', 'Chủ trì', 'Thời hạn'),
      row('1', 'Thay đèn\nbiển', 'Phòng Hạ tầng', '31/5/2027'),
      below(row('2', 'Sơn cầu', '', '30/6/2027')),
      '\\pard ',
      escaped('Nơi nhận:\n'),
    ];
    const { tasks, units } = await draftOf(rtf(body.join('')));
    const names = new Map(units.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      tasks.map(({ title, lead, period }) => [title, lead.map((id) => names.get(id)).join(), period?.end]),
      [
        ['Thay đèn biển', 'Phòng Hạ tầng', '2027-05-31'],
        ['Sơn cầu', 'Phòng Hạ tầng', '2027-06-30'],
      ],
    );
  });

  const refused: readonly (readonly [what: string, code: string, bytes: Uint8Array])[] = [
    ['cut off', 'broken-rtf', bytesOf('{\\rtf1 a{\\b b}')],
    ['cut off within a picture in bytes', 'broken-rtf', rtf('a\\par{\\pict\\bin9999999999 }b\\par')],
    ['nested a thousand deep', 'too-complex', rtf('{'.repeat(1000) + '}'.repeat(1000))],
    ['without words', 'empty', rtf('\\par')],
    ['in the letters of TCVN3', 'unknown-encoding', rtf("{\\fonttbl{\\f0\\fnil .VnTime;}}\\f0 K\\'d5 ho\\'b9ch\\par")],
  ];
  for (const [what, code, bytes] of refused)
    test(`${what} is refused as ${code}`, async () => {
      assert.equal((await readDocument(bytes)).refusal?.code, code as never);
    });

  test('takes time in proportion to its length', async () => {
    const bytes = rtf("{\\b a\\u7903?}\\'e0".repeat(200_000));
    const started = performance.now();
    await readDocument(bytes);
    assert.isBelow(performance.now() - started, 8000);
  });
});
