import { assert } from 'chai';
import { isOnlyTime } from './only-time.js';

suite('words that say when and nothing besides', () => {
  for (const words of [
    'Trước ngày 20/02/2027',
    'Từ ngày 21/02 đến ngày 05/3/2027',
    'Sáng thứ Hai 06/3',
    '01/3 - 15/3/2027',
    'Quý II - III',
    'Hằng tuần',
    'Hoàn thành trước ngày 31/5/2026',
    'Chậm nhất 17 giờ ngày 20/4/2027',
  ])
    test(`“${words}”`, () => assert.isTrue(isOnlyTime(words)));

  for (const words of [
    '',
    '2.300',
    'Ngày hội đọc sách 20/4',
    'Trong tỉnh',
    'Tuần lễ áo dài',
    'Sở Y tế',
    '12 tàu',
    'từ nay',
  ])
    test(`not “${words}”`, () => assert.isFalse(isOnlyTime(words)));
});
