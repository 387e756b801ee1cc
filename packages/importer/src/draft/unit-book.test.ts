import { assert } from 'chai';
import { unitDirectory } from '../unit/directory.js';
import { namesIn, UnitBook } from './unit-book.js';

const document = 'Sở Công Thương (SCT) chủ trì; UBND tỉnh chỉ đạo.';

function book(): UnitBook {
  const directory = unitDirectory(document);
  directory.idsOf([
    { name: 'Sở Công Thương', from: 0, to: 14 },
    { name: 'UBND tỉnh', from: 30, to: 39 },
  ]);
  return new UnitBook(document, directory.units());
}

suite('the units of a draft as a person writes them', () => {
  test('are found under any of their spellings', () => {
    for (const name of ['Sở Công Thương', 'SỞ CÔNG THƯƠNG', 'SCT']) assert.equal(book().find(name), 'so-cong-thuong');
    assert.equal(book().find('Ủy ban nhân dân tỉnh'), 'ubnd-tinh');
    assert.isUndefined(book().find('Sở Y tế'));
  });

  test('are added once where the document does not name them', () => {
    const units = book();
    assert.equal(units.add('Sở Y tế'), 'so-y-te');
    assert.equal(units.add('SỞ Y TẾ'), 'so-y-te');
    assert.equal(units.add('UBND tỉnh'), 'ubnd-tinh');
    assert.deepEqual(
      units.units.map(({ name, role }) => [name, role]),
      [
        ['Sở Công Thương', 'unit'],
        ['UBND tỉnh', 'unit'],
        ['Sở Y tế', 'unit'],
      ],
    );
  });

  test('get an id of their own beside one that looks like theirs', () => {
    const [unit] = book().units;
    const units = new UnitBook('', unit === undefined ? [] : [{ ...unit, id: 'so-y-te' }]);
    assert.equal(units.add('Sở Y tế'), 'so-y-te-2');
  });

  test('stand between semicolons', () => {
    assert.deepEqual(namesIn('Sở Y tế ; Sở Văn hóa, Thể thao và Du lịch;;'), [
      'Sở Y tế',
      'Sở Văn hóa, Thể thao và Du lịch',
    ]);
  });
});
