import { assert } from 'chai';
import { readAmendingDocument, readDocument } from './index.js';
import { standing } from './test-support/amending.js';
import { rowsOfText, workbook } from './test-support/workbook.js';

const order = (at: number): string => `${at}. Giao Văn phòng Sở vá lưới số ${at}, hoàn thành trước ngày 15/9/2026.\n`;
const plan = (count: number): string =>
  `KẾ HOẠCH\nNăm 2026\n\nI. NHIỆM VỤ\n${Array.from({ length: count }, (_, at) => order(at + 1)).join('')}`;

suite('the pace of a reading', () => {
  test('tells how much is done, and what is read is the same', async () => {
    const shares: number[] = [];
    const pace = (share: number): undefined => void shares.push(share);
    const read = await readDocument(plan(100), { pace });
    assert.isTrue(
      shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1),
      shares.join(' '),
    );
    assert.isAbove(shares.at(-1) ?? 0, 0.9);
    assert.deepEqual(read, await readDocument(plan(100)));
  });

  test('leaves no part of a long document alone for long', async () => {
    const times: number[] = [];
    const pace = (): undefined => void times.push(0);
    await readDocument(plan(100), { pace });
    const few = times.length;
    await readDocument(plan(1000), { pace });
    assert.isAtLeast(times.length - few, 5 * few);
  });

  test('ends a reading by rejecting', async () => {
    for (const reading of [
      (pace: () => Promise<void>) => readDocument(plan(20), { pace }),
      (pace: () => Promise<void>) => readAmendingDocument(plan(20), standing, { pace }),
    ]) {
      let count = 0;
      const pace = (): Promise<void> => {
        count += 1;
        return count < 2 ? Promise.resolve() : Promise.reject(new DOMException('stopped', 'AbortError'));
      };
      const error = await reading(pace).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      assert.equal((error as Error | undefined)?.name, 'AbortError');
      assert.equal(count, 2);
    }
  });

  test('leaves no part of a long sheet and a long .rtf alone for long, and tells how much is done', async () => {
    const row = (at: number): string =>
      `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>Việc ${at}</t></is></c></row>`;
    const sheet = (count: number): Uint8Array =>
      workbook([{ name: 'Bảng', rows: Array.from({ length: count }, (_, at) => row(at + 1)).join('') }]);
    const rtf = (count: number): Uint8Array =>
      new TextEncoder().encode(`{\\rtf1 ${'Viec phai lam.\\par '.repeat(count)}}`);
    for (const fileOf of [sheet, rtf]) {
      const countOf = async (size: number): Promise<number> => {
        const shares: number[] = [];
        const pace = (share: number): undefined => void shares.push(share);
        const { draft, refusal } = await readDocument(fileOf(size), { pace });
        assert.isDefined(draft, refusal?.en);
        assert.isTrue(
          shares.every((share, at) => share >= (shares[at - 1] ?? 0)),
          shares.join(' '),
        );
        // Up to there the file is opened.
        return shares.filter((share) => share < 0.15).length;
      };
      const few = await countOf(3000);
      assert.isAtLeast(few, 3);
      assert.isAtLeast((await countOf(30_000)) - few, 5 * few);
    }
  }).timeout(180_000);

  test('leaves no part of a long follow-up sheet alone for long, though one unit leads all of it', async () => {
    const head = ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn', 'Tiến độ (%)'];
    const rows = Array.from({ length: 400 }, (_, at) => [
      `${at + 1}`,
      `Vá lưới số ${at + 1}`,
      'Văn phòng Sở',
      '',
      '40',
    ]);
    const lines = [['Số liệu tính đến ngày 30/6/2027'], head, ...rows];
    const shares: number[] = [];
    const pace = (share: number): undefined => void shares.push(share);
    const { draft } = await readDocument(workbook([{ name: 'Bảng', rows: rowsOfText(lines) }]), { pace });
    assert.lengthOf(draft?.reports ?? [], 400);
    assert.isAtLeast(shares.length, 150);
  });

  test('asks for the year of a plan in slices too, each time once', async () => {
    const sharesOf = async (day: (at: number) => string): Promise<number> => {
      const shares: number[] = [];
      const pace = (share: number): undefined => void shares.push(share);
      const rows = Array.from({ length: 300 }, (_, at) => [
        `${at + 1}`,
        `Vá lưới số ${at + 1}`,
        'Văn phòng Sở',
        day(at),
      ]);
      const lines = [['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'], ...rows];
      const { draft } = await readDocument(workbook([{ name: 'Bảng', rows: rowsOfText(lines) }]), { pace });
      assert.include(draft?.findings.map(({ code }) => code) ?? [], 'no-plan-year');
      return shares.length;
    };
    const [same, various] = [await sharesOf(() => '15/9'), await sharesOf((at) => `${1 + (at % 28)}/${1 + (at % 12)}`)];
    // 84 days, five a slice.
    assert.approximately(various - same, 16, 2);
  });
});
