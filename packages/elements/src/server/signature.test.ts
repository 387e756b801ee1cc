import { assert } from 'chai';
import '../define.js';
import { lacks, openOffice, planId, press, says, shownAt, type Office } from '../test-support/office.js';
import { textOf } from '../test-support/sample.js';

const all = '<kh-history></kh-history>';

suite('the head that a server signs', () => {
  let office: Office;
  setup(async () => (office = await openOffice()));
  const shownSigned = (more?: Readonly<Record<string, string>>): Promise<HTMLElement> =>
    shownAt(office, all, undefined, more);
  const keep = async (head: object): Promise<void> => office.set({ head: JSON.stringify(head) });

  test('is checked, and said beside the head of the log', async () => {
    const root = await shownSigned();
    await says(root, 'kh-history', 'Chữ ký của máy chủ đúng đến mục 16');
    assert.equal(textOf(root, 'kh-plan').trim(), '');
  });

  test('is right by the key that the page names, and wrong by another', async () => {
    const { key } = await office.head();
    await says(await shownSigned({ 'head-key': `${key}\n` }), 'kh-history', 'Chữ ký của máy chủ đúng');
    const other = (await (await openOffice()).head()).key;
    const root = await shownSigned({ 'head-key': other });
    await says(root, 'kh-plan', 'Máy chủ ký đầu nhật ký bằng khóa khác với khóa đã biết.');
    assert.notInclude(textOf(root, 'kh-plan'), 'Chấp nhận');
  });

  test('is said to be wrong where it was changed, or names another head', async () => {
    const { signed, key } = await office.head();
    for (const forged of [
      signed.replace('\n16\n', '\n15\n'),
      signed.replace(planId, 'test.other'),
      signed.replace(/.{8}\n$/, 'AAAAAAA=\n'),
      signed.split('\n\n')[0],
      '',
    ]) {
      await keep({ signed: forged, key });
      const root = await shownSigned();
      await says(root, 'kh-plan', 'Chữ ký trên đầu nhật ký không đúng.');
      await says(root, 'kh-history', 'Chữ ký không đúng');
    }
  });

  test('by another key than before is said, until a person accepts it', async () => {
    await says(await shownSigned(), 'kh-history', 'Chữ ký của máy chủ đúng');
    const { key } = await (await openOffice()).head();
    const { signed } = await office.head();
    await keep({ signed, key });
    const root = await shownSigned();
    await says(root, 'kh-plan', 'bằng khóa khác với khóa đã biết');
    await office.set({ head: null });
    press(root, 'Chấp nhận khóa hiện nay');
    await lacks(root, 'kh-plan', 'bằng khóa khác');
    await says(root, 'kh-history', 'Chữ ký của máy chủ đúng');
  });

  test('that was seen before must be in what comes', async () => {
    await says(await shownSigned(), 'kh-history', 'Chữ ký của máy chủ đúng');
    const to = `kehoach:signed ${new URL(office.endpoint, document.baseURI).href}/plans/${planId}`;
    const seen = localStorage.getItem(to) ?? '';
    assert.match(seen, /^kehoach head v1\ntest\.sample\n16\n[0-9a-f]{64}\n/);
    localStorage.setItem(to, seen.replace(/\n[0-9a-f]{64}\n/, `\n${'0'.repeat(64)}\n`));
    const root = await shownSigned();
    await says(root, 'kh-plan', 'Máy chủ đã ký một nhật ký mà mục thứ 16 khác với bản đang hiển thị.');
  });

  test('that a browser cannot check is said to be unchecked, and is no fault', async () => {
    const { importKey } = crypto.subtle;
    try {
      crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
      const root = await shownSigned();
      await says(root, 'kh-history', 'Chữ ký chưa kiểm tra được');
      assert.equal(textOf(root, 'kh-plan').trim(), '');
    } finally {
      crypto.subtle.importKey = importKey;
    }
  });

  test('no longer given by a server that signed before is no pass', async () => {
    await says(await shownSigned(), 'kh-history', 'Chữ ký của máy chủ đúng');
    await keep({});
    await says(await shownSigned(), 'kh-history', 'Chữ ký chưa kiểm tra được');
  });

  test('of a server that never signed is not spoken of', async () => {
    await keep({});
    const root = await shownSigned();
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.notInclude(textOf(root, 'kh-history'), 'Chữ ký');
  });
});
