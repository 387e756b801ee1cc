import { assert } from 'chai';
import { importRefusal, readDocument, type Reading } from '../index.js';
import { writtenOfWordText } from './word-text.js';

const container = Uint8Array.from(
  `\xd0\xcf\x11\xe0${'\0'.repeat(600)}${'WordDocument'.replaceAll(/./g, '$&\0')}`,
  (letter) => letter.charCodeAt(0),
);
const text =
  'SỞ BIỂN ĐẢO\nSố: 45/KH-SBĐ\nMẫu, ngày 12 tháng 01 năm 2027\nKẾ HOẠCH\nSửa cảng năm 2027\nTT\tNội dung\tChủ trì\tThời hạn\t\n' +
  '1\tThay đèn\nbiển\tPhòng Hạ tầng\t31/5/2027\t\n2\tSơn cầu\t\t30/6/2027\t\nNơi nhận:\n- Lưu: VT.\n';

suite('the text of an old Word file', () => {
  test('is parted into paragraphs and rows, none of it lost', () => {
    const {
      written: { text: written, blocks },
    } = writtenOfWordText(text);
    const shapes = blocks.map((block) =>
      block.kind === 'row'
        ? `${block.table}: ${block.cells.map(({ from, to }) => written.slice(from, to)).join('|')}`
        : written.slice(block.from, block.to),
    );
    assert.deepEqual(shapes.slice(4), [
      'Sửa cảng năm 2027',
      '1: TT|Nội dung|Chủ trì|Thời hạn',
      '1: 1|Thay đèn\nbiển|Phòng Hạ tầng|31/5/2027',
      '1: 2|Sơn cầu||30/6/2027',
      'Nơi nhận:',
      '- Lưu: VT.',
    ]);
  });

  test('has a finding at each place where cells may stand otherwise', async () => {
    const torn = text
      .replace(
        '2\tSơn cầu\t\t30/6/2027\t\n',
        '2\tSơn cầu\t30/6/2027\t\nĐèn báo\nluồng\tVá lưới\tPhòng Hạ tầng\t30/7/2027\t\n',
      )
      .replace('1\tThay', 'I. Việc lớn\t\n1\tThay');
    const { draft } = await readDocument(container, { name: 'ke-hoach.doc', oldWord: async () => torn });
    const doubts = draft?.findings.filter(({ code }) => code === 'unsure-cells') ?? [];
    assert.deepEqual(
      doubts.map(({ place: { from, to } }) => draft?.document.slice(from, to).split(/\s*[|\n]+\s*/)),
      [
        ['2', 'Sơn cầu', '30/6/2027'],
        ['Đèn báo', 'luồng', 'Vá lưới', 'Phòng Hạ tầng', '30/7/2027'],
      ],
    );
  });

  test('is read as a plan where somebody gives it, and refused with what they say where there is none', async () => {
    const read = (oldWord?: () => Promise<string | ReturnType<typeof importRefusal>>): Promise<Reading> =>
      readDocument(container, { name: 'ke-hoach.doc', ...(oldWord && { oldWord }) });
    const { draft } = await read(async () => text);
    assert.deepEqual(
      draft?.tasks.map(({ title, period }) => [title, period?.end]),
      [
        ['Thay đèn biển', '2027-05-31'],
        ['Sơn cầu', '2027-06-30'],
      ],
    );
    assert.equal((await read(async () => importRefusal('broken-doc'))).refusal?.code, 'broken-doc');
    assert.equal((await read()).refusal?.code, 'legacy-doc');
    assert.equal((await read(async () => ' \n')).refusal?.code, 'empty');
  });
});
