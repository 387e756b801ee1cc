import type { Profile } from '@kehoach/core';
import { readPlan } from '@kehoach/importer';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { noWorkers, realWorkers } from '../reader/test-support/workers.js';
import { settled, urlOf } from '../test-support/sample.js';
import type { ImportElement } from './import.js';
import { issue } from './issue.js';
import {
  text,
  opened,
  all,
  one,
  button,
  typed,
  heard,
  asked,
  issued,
  linkOf,
  isAlive,
} from './test-support/import-page.js';

suite('kh-import issues', () => {
  suiteSetup(noWorkers);
  suiteTeardown(realWorkers);
  teardown(() => (document.body.lang = ''));

  suite('while a plan is being issued', () => {
    const ways: Readonly<Record<string, (element: ImportElement) => unknown>> = {
      '“Quay lại”': (element) => button(element, 'Quay lại').click(),
      'a field put right': (element) => typed(element, '#plan-place', 'Tỉnh Hòa Sơn'),
      'another document': (element) => button(element, 'Văn bản khác').click(),
      'leaving the page': (element) => element.remove(),
    };
    for (const [way, stop] of Object.entries(ways))
      test(`${way} stops it: nothing is fired, and no log is offered`, async () => {
        const element = await opened();
        const logs = heard(element);
        (await asked(element)).click();
        await stop(element);
        await settled(document.body);
        // Off the page it ends in its own time.
        while (all(element, '[aria-busy="true"]').length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
        document.body.append(element);
        await settled(document.body);
        assert.equal(logs.length, 0);
        assert.isEmpty(all(element, '[data-done]'));
      });

    test('“Quay lại” leaves the draft as it was, to be put right, undone and issued', async () => {
      const element = await opened();
      const logs = heard(element);
      await typed(element, '#plan-title', 'Tiêm chủng năm 2026');
      const before = one(element, "[data-pane='plan']").innerText;
      (await asked(element)).click();
      button(element, 'Quay lại').click();
      await settled(document.body);
      assert.equal(one(element, "[data-pane='plan']").innerText, before);
      assert.isFalse(one(element, '#plan-title').matches('[inert] *'));
      await issued(element);
      assert.equal(logs.length, 1);
    });

    test('it is moved, and goes on', async () => {
      const element = await opened();
      const logs = heard(element);
      (await asked(element)).click();
      document.body.prepend(element);
      await settled(document.body);
      assert.equal(logs.length, 1);
    });
  });

  suite('the file of an issued log', () => {
    test('is said to be all that there is, where no server keeps it', async () => {
      const element = await opened();
      await issued(element);
      assert.include(one(element, '[data-done]').innerText, 'mới chỉ là một tệp trong trình duyệt này');
    });

    test('is gone when the element leaves the page, and there again when it comes back', async () => {
      const element = await opened();
      await issued(element);
      const url = linkOf(element);
      assert.isTrue(await isAlive(url));
      element.remove();
      assert.isFalse(await isAlive(url));
      document.body.append(element);
      await settled(document.body);
      assert.isTrue(await isAlive(linkOf(element)));
    });

    test('is gone when another document is read and when another plan is issued', async () => {
      const element = await opened();
      await issued(element);
      const first = linkOf(element);
      button(element, 'Văn bản khác').click();
      await settled(document.body);
      button(element, 'Không cần tải về').click();
      await settled(document.body);
      assert.isFalse(await isAlive(first));
      await element.read(text);
      await settled(document.body);
      await issued(element);
      assert.notEqual(linkOf(element), first);
      assert.isTrue(await isAlive(linkOf(element)));
    });

    test('leaves no address behind, however often it is moved', async () => {
      const alive = new Set<string>();
      const { createObjectURL, revokeObjectURL } = URL;
      URL.createObjectURL = (file: Blob) => {
        const url = createObjectURL(file);
        alive.add(url);
        return url;
      };
      URL.revokeObjectURL = (url) => {
        alive.delete(url);
        revokeObjectURL(url);
      };
      try {
        const element = await opened();
        await issued(element);
        for (let move = 0; move < 3; move += 1) document.body.append(element);
        assert.equal(alive.size, 1);
        element.remove();
        assert.equal(alive.size, 0);
      } finally {
        Object.assign(URL, { createObjectURL, revokeObjectURL });
      }
    });
  });

  suite('who issues', () => {
    const ways: Readonly<Record<string, (element: ImportElement) => unknown>> = {
      'is not given': (element) => ((element as { actorId: unknown }).actorId = undefined),
      'is null': (element) => ((element as { actorId: unknown }).actorId = null),
      'was taken away': (element) => {
        element.setAttribute('actor-id', 'van-thu-so');
        element.removeAttribute('actor-id');
      },
      'is blank': (element) => element.setAttribute('actor-id', ' '),
    };
    for (const [way, take] of Object.entries(ways))
      test(`${way}: says so in words before issuing, and issues nothing`, async () => {
        const element = await opened();
        const logs = heard(element);
        take(element);
        const confirm = await asked(element);
        assert.include(one(element, ".panel [role='alert']").innerText, 'actor-id');
        assert.isTrue(confirm.disabled);
        confirm.disabled = false;
        confirm.click();
        await settled(document.body);
        assert.equal(logs.length, 0);
        element.setAttribute('actor-id', 'van-thu-so');
        await settled(document.body);
        assert.isEmpty(all(element, ".panel [role='alert']"));
        await issued(element);
        assert.equal(logs.length, 1);
      });

    test('stands in every entry; a name that is null is none', async () => {
      const element = await opened();
      const logs = heard(element);
      (element as { actorName: unknown }).actorName = null;
      await issued(element);
      const entries = logs[0] ?? [];
      assert.isNotEmpty(entries);
      for (const { by } of entries) {
        assert.equal(by.id, 'van-thu-so');
        assert.notProperty(by, 'name');
      }
    });
  });

  suite('by the rules of a province that the page names', () => {
    const province = { ...vietnam, id: 'tinh' };
    /** The profile that the first entry of what was issued names. */
    const issuedBy = async (profile: Profile | string): Promise<string | undefined> => {
      const element = await opened();
      element.profile = profile;
      const logs = heard(element);
      await issued(element);
      while (logs.length === 0 && all(element, ".panel [role='alert']").length === 0) await settled(document.body);
      const [first] = logs[0] ?? [];
      const said = logs.length === 0 ? one(element, ".panel [role='alert']").innerText : undefined;
      return first?.type === 'PlanIssued' ? first.data.profile?.id : said;
    };

    test('as a value or as a file; without one by Vietnam’s', async () => {
      assert.equal(await issuedBy(province), 'tinh');
      assert.equal(await issuedBy(urlOf(JSON.stringify(province))), 'tinh');
      assert.equal(await issuedBy(''), vietnam.id);
    });

    test('nothing is issued where the file cannot be read, and it is said', async () => {
      assert.match((await issuedBy(urlOf('{'))) ?? '', /^Không ban hành được: Không dùng được hồ sơ quy tắc .*Dòng 1/);
      assert.match((await issuedBy('/nothing-here.json')) ?? '', /hồ sơ quy tắc .* mã 404/);
    });
  });

  suite('recording that fails', () => {
    test('is said in a sentence, in the language of the page; nothing is issued, and trying again issues', async () => {
      const element = await opened();
      const logs = heard(element);
      const chance = crypto.getRandomValues;
      crypto.getRandomValues = () => {
        throw new Error('no chance');
      };
      try {
        await issued(element);
      } finally {
        crypto.getRandomValues = chance;
      }
      const said = (): string => one(element, ".panel [role='alert']").innerText;
      assert.match(said(), /^Không ban hành được: Trang gặp lỗi ngoài dự kiến.*Error: no chance/);
      document.body.lang = 'en';
      await settled(document.body);
      assert.match(said(), /^Not issued: Something unexpected went wrong/);
      document.body.lang = 'vi';
      await settled(document.body);
      assert.equal(logs.length, 0);
      await issued(element);
      assert.equal(logs.length, 1);
    });

    const { draft } = readPlan(text);
    if (draft === undefined) throw new Error('the sample is not read');
    const by = { id: 'van-thu-so', name: undefined };
    const spoilt: Readonly<Record<string, readonly [owner: object, key: string]>> = {
      'chance, which names an entry': [crypto, 'getRandomValues'],
      'the writing of JSON, on which a digest rests': [JSON, 'stringify'],
      'the freezing of a plan': [Object, 'freeze'],
    };
    for (const [name, [owner, key]] of Object.entries(spoilt))
      test(`a script of the page broke ${name}: a sentence in either language that tells what was thrown`, async () => {
        const whole: unknown = Reflect.get(owner, key);
        let issuing: ReturnType<typeof issue>;
        Reflect.set(owner, key, () => {
          throw new TypeError('x is not a function');
        });
        try {
          issuing = issue(draft, by, new AbortController().signal);
          await Promise.race([issuing, new Promise((resolve) => setTimeout(resolve, 500))]);
        } finally {
          Reflect.set(owner, key, whole);
        }
        const outcome = await issuing;
        if (outcome === undefined || !('reason' in outcome)) throw new Error('issued');
        for (const language of ['vi', 'en'] as const) {
          assert.match(outcome.reason(language), /^\p{Lu}.+x is not a function.+\.$/u);
          assert.notMatch(outcome.reason(language), /store|busy|unknown|unexpected\b(?! went)/);
        }
      });
  });

  test('what a sheet tells of the tasks follows the plan, for the units that lead; what cannot be recorded is said', async () => {
    const { draft } = readPlan(text);
    const [first, second] = draft?.tasks ?? [];
    if (draft === undefined || first === undefined || second === undefined) throw new Error('two tasks are read');
    const reports = [
      { taskId: second.id, on: '2026-05-31', percent: 40, obstacle: 'Thiếu vắc xin' },
      // No day that is still to come is recorded.
      { taskId: first.id, on: '2099-01-01', percent: 10 },
    ];
    const outcome = await issue({ ...draft, reports }, { id: 'vt', name: 'Văn thư' }, new AbortController().signal);
    if (outcome === undefined || 'reason' in outcome) throw new Error(outcome?.reason('vi'));
    const told = outcome.log.slice(-2).map(({ type, occurredOn, by }) => [type, occurredOn, by.unit]);
    assert.deepEqual(told, [
      ['TaskProgressed', '2026-05-31', second.lead[0]],
      ['ObstacleReported', '2026-05-31', second.lead[0]],
    ]);
    assert.match(outcome.unrecorded?.map((reason) => reason('vi')).join() ?? '', /^I\.1\. Rà soát đối tượng: .*2099/u);
  });
});
