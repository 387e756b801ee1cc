import { assert } from 'chai';
import { sentencesIn } from '../words/sentences.js';
import { demandOf, isDue } from './demand.js';

const whole = (text: string): { from: number; to: number } => ({ from: 0, to: text.length });

suite('what a sentence asks for', () => {
  const asked: readonly (readonly [sentence: string, demand: string | undefined])[] = [
    ['Nộp sổ tàu trước ngày 20/4/2027.', 'time'],
    ['Hằng quý, cảng công khai số chuyến.', 'time'],
    ['Giao Đội Cứu nạn trực bến.', 'unit'],
    ['Phòng Bến bãi chủ trì vẽ sơ đồ.', 'unit'],
    ['Ít nhất 95 % tàu có máy định vị.', 'figure'],
    ['Cảng có ba cầu.', undefined],
    ['Phòng Bến bãi đã chủ trì ba đợt.', undefined],
  ];
  for (const [sentence, demand] of asked)
    test(`“${sentence}”: ${demand ?? 'nothing'}`, () => assert.equal(demandOf(sentence, whole(sentence)), demand));

  test('is due where it says by when, not where it tells since when', () => {
    for (const [sentence, due] of [
      ['Sửa kè trước ngày 15/5/2027.', true],
      ['Vá lưới, hoàn thành trong quý II/2027.', true],
      ['Trong quý II/2026 đã có ba vụ chìm tàu.', false],
    ] as const)
      assert.equal(isDue(sentence, whole(sentence)), due, sentence);
  });

  test('is looked for in each sentence', () => {
    const text = 'UBND TP. Hòa Sơn họp. Giao Sở Y tế mua 1.200 áo phao; xong trong quý II.\nBáo cáo sau.';
    assert.deepEqual(
      sentencesIn(text, whole(text)).map(({ from, to }) => text.slice(from, to)),
      ['UBND TP. Hòa Sơn họp.', 'Giao Sở Y tế mua 1.200 áo phao;', 'xong trong quý II.', 'Báo cáo sau.'],
    );
  });
});
