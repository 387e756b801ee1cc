import { assert } from 'chai';
import { BlockWriter } from '../source/block-writer.js';
import { layerFaults } from './layer-faults.js';

const prose =
  'Phòng Bến bãi chủ trì, phối hợp với Phòng Tài vụ kiểm tra các cầu cảng trên địa bàn tỉnh, lập hồ sơ quản lý và đề ' +
  'xuất kinh phí sửa chữa trước mùa mưa bão. Văn phòng Sở tổng hợp kết quả, báo cáo lãnh đạo Sở vào ngày làm việc cuối ' +
  'cùng của mỗi tháng; các đơn vị gửi số liệu chậm nhất hai ngày trước đó.';

const bare = (words: string): string =>
  words.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/g, 'd').replaceAll(/Đ/g, 'D');
/** As a font without its widths gives it: each letter with an accent stands apart. */
const torn = (words: string): string => words.replaceAll(/(?<=\p{L})([à-ỹ])|([à-ỹ])(?=\p{L})/giu, ' $1$2 ');

const faultsOf = (words: string): string[] => {
  const writer = new BlockWriter();
  writer.paragraph(words);
  return layerFaults(writer).map(({ code }) => code);
};

suite('the letters of a PDF as a whole', () => {
  const layers: readonly (readonly [what: string, words: string, codes: readonly string[]])[] = [
    ['prose', prose, []],
    ['prose in capitals', prose.toUpperCase(), []],
    ['prose without accents', bare(prose), ['no-accents']],
    ['prose whose syllables are torn', torn(prose), ['torn-words']],
    ['a few words without accents', 'Ban tin so 5', []],
    ['nothing', '', []],
  ];
  for (const [what, words, codes] of layers)
    test(`${what}: ${codes.join() || 'no fault'}`, () => assert.deepEqual(faultsOf(words), codes));
});
