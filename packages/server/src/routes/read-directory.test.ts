import { assert } from 'chai';
import { directoryFile, directoryOf, inDirectory } from '../test-support/directory.js';
import { openOffice, type RunningOffice } from '../test-support/office.js';

suite('what a form offers to choose from', () => {
  let running: RunningOffice;
  teardown(() => running.close());

  const told = async (subject: string | undefined, people: typeof directoryFile.people = []): Promise<unknown> => {
    const directory = directoryOf({
      ...directoryFile,
      units: [
        ...directoryFile.units,
        {
          id: 'ten',
          names: [{ name: 'Tên cũ' }, { name: 'Tên mới', from: '2021-01-01' }, { name: 'Tên sau', from: '2999-01-01' }],
        },
      ],
      people: [...directoryFile.people, ...people],
    });
    running = await openOffice({ ...inDirectory(directory), isEmpty: true });
    const headers: Record<string, string> = subject === undefined ? {} : { 'Test-Subject': subject };
    const answer = await running.ask('/directory', undefined, { headers });
    return answer.status === 200 ? answer.json() : [answer.status, ((await answer.json()) as { code: string }).code];
  };

  test('is the units by their names of today, without those that have been succeeded, and the own staff who have a name', async () => {
    assert.deepEqual(
      await told('recorder', [{ subject: 'chi', id: 'nv-1', name: 'Lý Chi', unit: 'tgpl', roles: [] }]),
      {
        units: [
          { id: 'stp', name: 'Sở Tư pháp' },
          { id: 'tgpl', name: 'Trung tâm Trợ giúp pháp lý' },
          { id: 'moi', name: 'Phòng mới' },
          { id: 'khac', name: 'Sở khác' },
          { id: 'ten', name: 'Tên mới' },
        ],
        people: [
          { id: 'recorder', name: 'Nguyễn An' },
          { id: 'nv-1', name: 'Lý Chi' },
        ],
      },
    );
  });

  test('holds the staff of units for which one’s own answers', async () => {
    const people = [
      { subject: 'moi@stp', name: 'Hà Mới', unit: 'moi', roles: ['recorder'] as const },
      { subject: 'cu@stp', name: 'Đỗ Cũ', unit: 'cu', roles: [] },
    ];
    const { people: staff } = (await told('moi@stp', people)) as {
      readonly people: readonly { readonly name: string }[];
    };
    assert.deepEqual(staff.map(({ name }) => name).toSorted(), ['Hà Mới', 'Đỗ Cũ']);
  });

  for (const [subject, refusal] of [
    [undefined, [401, 'not-signed-in']],
    ['stranger', [403, 'not-in-directory']],
    ['reader', [403, 'not-a-recorder']],
    ['none', [403, 'not-a-recorder']],
  ] as const)
    test(`is told to nobody who records nothing: ${subject ?? 'nobody'}`, async () => {
      assert.deepEqual(await told(subject), refusal);
    });
});
