import { assert } from 'chai';
import { draftOf, plan } from '../test-support/reading.js';

function told(body: string): string[] {
  return draftOf(plan + body).tasks.map(({ number, title }) => `${number} ${title}`);
}

suite('numbers below a part of work that is called by its kind and number', () => {
  test('are its own where they begin with its number', () => {
    const body =
      'I. CÁC BƯỚC\nBước 1. Dựng rạp (Đội Cứu nạn)\n1.1. Thuê bạt.\n1.2. Mắc đèn.\nBước 2. Dọn bãi\n' +
      '2.1. Phòng Bến bãi quét bãi.\n';
    assert.deepEqual(told(body), ['I.1.1 Thuê bạt.', 'I.1.2 Mắc đèn.', 'I.2.1 Phòng Bến bãi quét bãi.']);
  });

  test('are its own where no other number counts there', () => {
    const body =
      'I. CÔNG VIỆC\nNhiệm vụ 1. Vá lưới\n1. Đội Cứu nạn mua chỉ.\n2. Đội Cứu nạn thuê thợ.\n' +
      'Nhiệm vụ 2. Sơn cầu\n1. Phòng Bến bãi mua sơn.\n2. Phòng Tài vụ trả tiền.\n';
    assert.deepEqual(
      told(body).map((task) => task.split(' ')[0]),
      ['I.1.1', 'I.1.2', 'I.2.1', 'I.2.2'],
    );
  });

  test('count beside the parts, or above them, where those hold none', () => {
    const above = '1. Phòng Bến bãi mua sơn.\nBước 1. Chọn sơn trước ngày 02/3/2026.\n2. Phòng Tài vụ trả tiền.\n';
    assert.deepEqual(
      told(`I. CÔNG VIỆC\n${above}`).map((task) => task.split(' ')[0]),
      ['I.1', 'I.1.1', 'I.2'],
    );
    const beside =
      'Bước 1: Đội Cứu nạn chọn sơn.\nBước 2: Đội Cứu nạn thử sơn.\n1. Phòng Tài vụ chi tiền.\n2. Văn phòng Sở đóng dấu.\n';
    assert.deepEqual(told(`I. CÔNG VIỆC\n${beside}`), [
      'I.1 Đội Cứu nạn chọn sơn.',
      'I.2 Đội Cứu nạn thử sơn.',
      'I.1 Phòng Tài vụ chi tiền.',
      'I.2 Văn phòng Sở đóng dấu.',
    ]);
  });
});

suite('the bracket of a heading', () => {
  test('hands its units to bullets also where it says who takes part', () => {
    const { tasks, units } = draftOf(
      `${plan}I. CÔNG VIỆC\n1. Lập danh sách (Đội Cứu nạn thực hiện; Phòng Bến bãi phối hợp)\n- Hỏi từng nhà.\n- Ghi sổ trước ngày 02/3/2026.\n`,
    );
    const names = new Map(units.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      tasks.map(({ title, lead, coordinating }) => [title, ...[...lead, ...coordinating].map((id) => names.get(id))]),
      [
        ['Hỏi từng nhà.', 'Đội Cứu nạn', 'Phòng Bến bãi'],
        ['Ghi sổ trước ngày 02/3/2026.', 'Đội Cứu nạn', 'Phòng Bến bãi'],
      ],
    );
  });
});
