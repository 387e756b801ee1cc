import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { directoryFile, directoryOf } from '../test-support/directory.js';
import { paperTag, type PaperSource } from './paper-tag.js';

const source: PaperSource = {
  kind: 'report',
  planId: 'a',
  head: { version: 1, digest: 'd' },
  on: '2026-06-01',
  shown: 'whole',
  asked: { language: 'vi', unitId: undefined, span: {}, given: {}, council: {} },
};
const people = directoryFile.people.map((person) => ({ ...person, name: 'Tên Khác' }));
const office = { profile: vietnam, directory: directoryOf() };
const renamed = { ...office, directory: directoryOf({ ...directoryFile, people }) };
const tag = paperTag(office, source);

suite('the tag of a paper', () => {
  test('is another for another profile, and for another name of a person, where persons are named', () => {
    assert.equal(paperTag({ ...office, profile: { ...vietnam } }, source), tag);
    assert.notEqual(paperTag({ ...office, profile: { ...vietnam, soonDays: 30 } }, source), tag);
    assert.notEqual(paperTag(renamed, source), tag);
    const outside = { ...source, shown: 'public' } as const;
    assert.equal(paperTag(renamed, outside), paperTag(office, outside));
  });

  for (const other of [
    { kind: 'table' },
    { planId: 'b' },
    { head: { version: 2, digest: 'e' } },
    { on: '2026-06-02' },
    { shown: 'public' },
    { asked: { ...source.asked, unitId: 'u' } },
    { asked: { ...source.asked, given: { number: '7' } } },
    { asked: { ...source.asked, council: { metOn: '2026-06-01' } } },
  ] satisfies readonly Partial<PaperSource>[])
    test(`is another for ${JSON.stringify(other)}`, () => {
      assert.notEqual(paperTag(office, { ...source, ...other }), tag);
    });
});
