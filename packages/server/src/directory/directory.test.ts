import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { directoryFile, directoryOf, inDirectory } from '../test-support/directory.js';
import { exampleLog, logOf, openOffice, planId } from '../test-support/office.js';
import { readDirectory } from './directory.js';
import { directoryFaultText } from './directory-fault-text.js';
import { FileFaultError, watchFile, type FileNews } from '../file/watched-file.js';
import { watchDirectory } from './directory-source.js';

const lines = (...all: readonly string[]): string => all.join('\n');
const units = '"units": [{ "id": "stp", "names": [{ "name": "Sở Tư pháp" }] }],';

suite('directory.json', () => {
  test('of a whole province is read in the time that its length takes', () => {
    const people = (count: number): string => {
      const all = Array.from({ length: count }, (_, at) => ({ subject: `p${at}`, unit: 'stp', roles: ['reader'] }));
      return JSON.stringify({ units: [{ id: 'stp', names: [{ name: 'Sở' }] }], people: all }, null, 2);
    };
    const msFor = (text: string): number => {
      const started = performance.now();
      assert.property(readDirectory(text), 'directory');
      return performance.now() - started;
    };
    // Eight times as long; others may take the processor for a while, so that one of several tries is enough.
    const isInProportion = (): boolean => msFor(people(8_000)) < 30 * msFor(people(1_000));
    assert.isTrue([1, 2, 3, 4, 5, 6].some(isInProportion));
    const last = people(3_000).replace('"p2999"', '7');
    assert.nestedPropertyVal(readDirectory(last), 'fault.line', last.slice(0, last.indexOf(' 7,')).split('\n').length);
  });

  test('says who issues what, however an accent is written; a unit that was succeeded issues nothing more', () => {
    const { current } = directoryOf({
      ...directoryFile,
      units: [
        ...directoryFile.units.filter(({ id }) => id !== 'cu'),
        {
          id: 'cu',
          names: [{ name: 'Phòng cũ' }],
          issues: ['kế-hoạch.'.normalize('NFD')],
          successor: { unit: 'moi', from: '2025-07-01' },
        },
      ],
      plans: [{ prefix: 'kế-hoạch.kín.'.normalize('NFD'), for: 'named' }],
    });
    for (const form of ['NFC', 'NFD']) {
      const planId = 'kế-hoạch.kín.1'.normalize(form);
      assert.equal(current.visibilityOf(planId), 'named', form);
      assert.deepEqual(
        ['cu', 'moi'].map((unit) => current.mayIssue(unit, planId, '2025-06-30')),
        [true, false],
      );
      assert.deepEqual(
        ['cu', 'moi'].map((unit) => current.mayIssue(unit, planId, '2025-07-01')),
        [false, true],
      );
    }
  });

  test('is told its first fault with line and reason', () => {
    const cases: readonly (readonly [text: string, line: number, code: string, named?: string])[] = [
      ['', 1, 'not-json'],
      [lines('{', '"units": [],', '"people": [],', '}'), 4, 'not-json'],
      [lines('{', '"units": [] "people": []', '}'), 2, 'not-json'],
      [lines('{}', 'x'), 2, 'not-json'],
      [lines('{ "units": [],', '"units": [] }'), 2, 'twice', 'units'],
      [lines('{', '"units": []', '}'), 1, 'missing', 'people'],
      [lines('{', units, '"people": [],', '"persons": [] }'), 4, 'unknown', 'persons'],
      [
        lines('{', units, '"people": [', '{ "subject": "a",', '"unit": "stp", "roles": ["god"] }] }'),
        5,
        'invalid',
        'people.0.roles.0',
      ],
      [lines('{', units, '"people": [', '{ "subject": "a", "roles": [],', '"unit": "x" }] }'), 5, 'no-such-unit', 'x'],
      [
        lines('{', '"units": [{ "id": "a",', '"names": [{ "name": "A", "from": "2022-02-30" }] }], "people": [] }'),
        3,
        'invalid',
      ],
      [
        lines(
          '{',
          '"people": [], "units": [',
          '{ "id": "a", "names": [{ "name": "A" }] },',
          '{ "id": "a", "names": [{ "name": "B" }] }] }',
        ),
        4,
        'twice',
        'a',
      ],
      [
        lines(
          '{ "people": [], "units": [',
          ...['a b', 'b a']
            .map((pair) => {
              const [id, unit] = pair.split(' ');
              return JSON.stringify({ id, names: [{ name: 'A' }], successor: { unit, from: '2025-07-01' } });
            })
            .join(',\n')
            .split('\n'),
          '] }',
        ),
        2,
        'circle',
        'a',
      ],
      [
        lines(
          '{',
          units,
          '"people": [], "keys": [',
          JSON.stringify({ id: 'k', unit: 'stp', sha256: 'a'.repeat(64), scopes: ['vouch'] }),
          '] }',
        ),
        4,
        'vouching',
        'k',
      ],
    ];
    for (const [text, line, code, named = ''] of cases) {
      const read = readDirectory(text);
      const fault = 'fault' in read ? read.fault : undefined;
      assert.deepEqual([fault?.line, fault?.code], [line, code], text);
      if (fault === undefined) continue;
      assert.include(directoryFaultText(fault, 'vi'), named);
      assert.match(directoryFaultText(fault, 'en'), new RegExp(`^Line ${line}: .*${named}.*\\.$`));
    }
  });

  for (const [part, wanted] of [
    [{ people: [{ subject: 'a', unit: 'stp', roles: ['recoder'] }] }, 'it must be one of: reader, recorder, planner.'],
    [{ people: [{ subject: 'a', unit: 'stp', roles: 'reader' }] }, 'it must be a list in square brackets.'],
    [
      { people: [{ subject: 'a', unit: 'stp', mail: 'A <a@b.vn>', roles: [] }] },
      'it must be one mail address, without',
    ],
    [{ units: [{ id: 'stp', names: [] }] }, 'it must be at least 1 in number.'],
    [{ units: [{ id: 'stp', names: [{ name: 'A', from: '2025-13-01' }] }] }, 'it must be a day that exists'],
    [{ plans: [{ prefix: 'a', for: 'all' }] }, 'it must be one of: public, office, named.'],
    [{ keys: [{ id: 'a b', unit: 'stp', sha256: '', scopes: [] }] }, 'it must be 1 to 60 letters'],
  ] as const)
    test(`tells of a value that cannot be used: ${wanted}`, () => {
      const read = readDirectory(
        JSON.stringify({ units: [{ id: 'stp', names: [{ name: 'A' }] }], people: [], ...part }),
      );
      assert.include('fault' in read && directoryFaultText(read.fault, 'en'), `cannot be used; ${wanted}`);
    });

  test('gives duties of a unit to its successor from that day on', () => {
    const read = readDirectory(JSON.stringify(directoryFile));
    assert.property(read, 'directory');
    if (!('directory' in read)) return;
    assert.deepEqual(read.directory.unitsOf('moi', '2019-12-31'), ['moi']);
    assert.deepEqual(read.directory.unitsOf('moi', '2020-01-01'), ['moi', 'cu']);
  });

  test('finds the units of a log that is taken over by id, name or alias, and names what it does not know', async () => {
    const units = [
      ...directoryFile.units,
      { id: 'van-phong', names: [{ name: 'VĂN PHÒNG  SỞ' }] },
      { id: 'bao', names: [{ name: 'Tòa soạn' }], aliases: ['bao ninh thuan'] },
      { id: 'dai-1', names: [{ name: 'Đài Phát thanh và Truyền hình tỉnh' }] },
      { id: 'dai-2', names: [{ name: 'Khác' }], aliases: ['Đài phát thanh và truyền hình tỉnh'] },
    ];
    const running = await openOffice({ isEmpty: true, ...inDirectory(directoryOf({ ...directoryFile, units })) });
    try {
      const log = logOf(await exampleLog());
      const headers = { ...(log.headers as object), 'Test-Subject': 'planner' };
      const answer = await running.ask(`/plans/${planId}/log`, undefined, { ...log, headers });
      const { unknownUnits } = (await answer.json()) as { readonly unknownUnits: readonly { readonly unit: string }[] };
      const found = Object.fromEntries(unknownUnits.map(({ unit, ...rest }) => [unit, rest]));
      assert.notProperty(found, 'stp');
      assert.deepEqual(found['vp-so'], { name: 'Văn phòng Sở', known: 'van-phong' });
      assert.deepEqual(found['bao-ninh-thuan'], { name: 'Báo Ninh Thuận', known: 'bao' });
      assert.deepEqual(found['dai-ptth'], { name: 'Đài Phát thanh và Truyền hình tỉnh' });
    } finally {
      await running.close();
    }
  });

  test('finds units by name, alias, what is written short and first letters; never one of two', () => {
    const units = [
      { id: 'ubnd', names: [{ name: 'Ủy ban nhân dân tỉnh Ninh Thuận' }] },
      {
        id: 'sgd',
        names: [
          { name: 'Sở Giáo dục', short: 'Sở GD' },
          { name: 'Sở Giáo dục và Đào tạo', from: '2004-01-01', short: 'Sở GD&ĐT' },
        ],
      },
      { id: 'vp', names: [{ name: 'Văn phòng Sở' }], aliases: ['Phòng HC-TH'] },
      { id: 'stc', names: [{ name: 'Sở Tài chính' }] },
      { id: 'stc-2', names: [{ name: 'Sở Thủy cung' }] },
      { id: 'a', names: [{ name: 'Phòng một' }], aliases: ['Phòng Nghiệp vụ'] },
      { id: 'b', names: [{ name: 'Phòng hai' }], aliases: ['Phòng nghiệp vụ'] },
    ];
    const { current } = directoryOf({ ...directoryFile, units: [...directoryFile.units, ...units] });
    for (const [name, id] of [
      ['UBND tỉnh Ninh Thuận', 'ubnd'],
      ['uỷ ban nhân dân tỉnh ninh thuận', 'ubnd'],
      ['So Giao duc', 'sgd'],
      ['SGDĐT', 'sgd'],
      ['sở gd & đt', 'sgd'],
      ['VP Sở', 'vp'],
      ['Phòng HC - TH', 'vp'],
      ['STP', 'stp'],
      ['STC', undefined],
      ['Phòng Nghiệp vụ', undefined],
      ['sgddt', undefined],
      ['Sở', undefined],
      ['', undefined],
    ] as const)
      assert.equal(current.unitNamed(name), id, name);
    const shorts = ['2003-12-31', '2004-01-01'].map((day) => current.shortNameOn('sgd', day));
    assert.deepEqual(shorts, ['Sở GD', 'Sở GD&ĐT']);
    for (const id of ['ubnd', 'nobody']) assert.isUndefined(current.shortNameOn(id, '2024-01-01'));
  });

  test('is read again when it changes, and stays as it was where that cannot be used', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-directory-'));
    const file = join(folder, 'directory.json');
    const news: FileNews[] = [];
    try {
      await writeFile(file, '{');
      const refused = await watchDirectory(file, () => undefined).catch((error: unknown) => error);
      assert.instanceOf(refused, FileFaultError);
      const failing = (): never => {
        throw new Error('a reader fails');
      };
      const failed = await watchFile(file, failing, () => undefined).catch((error: unknown) => error);
      assert.instanceOf(failed, FileFaultError);
      await writeFile(file, JSON.stringify(directoryFile));
      const watched = await watchDirectory(file, (each) => news.push(each), 40);
      const roles = (): unknown => watched.current.person('reader')?.roles;
      await writeFile(file, '{ "units": [] }');
      await until(() => news.length === 1);
      assert.nestedPropertyVal(news[0], 'fault.code', 'missing');
      assert.deepEqual([roles(), watched.isStale], [['reader'], true]);
      const people = directoryFile.people.map((person) => ({ ...person, roles: ['planner'] }));
      await writeFile(`${file}.new`, JSON.stringify({ ...directoryFile, people }));
      await rename(`${file}.new`, file);
      await until(() => news.length === 2);
      assert.deepEqual([roles(), watched.isStale], [['planner'], false]);
      await rm(file);
      await until(() => news.length === 3);
      assert.nestedPropertyVal(news[2], 'fault.code', 'unreadable-file');
      assert.deepEqual(roles(), ['planner']);
      await writeFile(file, `{ "units": [], "people": "${'x'.repeat(30_000_000)}" }`);
      await until(() => news.length === 4);
      assert.nestedPropertyVal(news[3], 'fault.code', 'too-large');
      assert.deepEqual([roles(), watched.isStale], [['planner'], true]);
      await writeFile(file, JSON.stringify(directoryFile));
      await until(() => news.length === 5);
      assert.deepEqual([roles(), watched.isStale], [['reader'], false]);
      watched.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1_000) throw new Error('it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
