import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOffice } from '@kehoach/examples/office.js';
import { strictPolicy } from '@kehoach/examples/server.js';
import { assert } from 'chai';
import { skipHere } from '../servers/skips.js';
import { noWebKit, startWebKit, webkitPrograms, type WebKit } from '../webkit.js';
import { endServer, until } from './browser.js';

const dist = new URL('../../../packages/portal/dist/', import.meta.url);
const log = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);

/** What the page keeps of what went on in it. */
interface Told {
  readonly breaches: string[];
  readonly heard: string[];
  readonly files: string[];
}

/** Runs before everything else on the page. */
const telling = `const told = { breaches: [], heard: [], files: [] };
addEventListener('securitypolicyviolation', ({ violatedDirective }) => told.breaches.push(violatedDirective));
globalThis.told = told;
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener('message', ({ data }) => told.heard.push(data.is));
  }
};
HTMLAnchorElement.prototype.click = function () { told.files.push(this.download); };`;

const policies: Readonly<Record<string, string>> = {
  named: `${strictPolicy}; trusted-types lit-html kehoach; worker-src 'self'`,
  unnamed: `${strictPolicy}; trusted-types lit-html`,
  'no-worker': `${strictPolicy}; worker-src 'none'`,
};

/** A portal under the strictest policy; the address names another, and which element of which file a page has. */
function portal(): Server {
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.slice(1);
    response.setHeader('Content-Security-Policy', policies[searchParams.get('policy') ?? ''] ?? strictPolicy);
    const type = name.endsWith('.js')
      ? 'text/javascript'
      : name.endsWith('.ndjson')
        ? 'application/x-ndjson'
        : 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    if (name === 'telling.js') response.end(telling);
    else if (name === 'plan.ndjson') response.end(await readFile(log));
    else if (name.endsWith('.js')) response.end(await readFile(new URL(name, dist)));
    else {
      const [file, tag] = [searchParams.get('file') ?? '', searchParams.get('tag') ?? ''];
      response.end(
        `<!doctype html><html lang="vi"><title>Thử</title><script src="/telling.js"></script><script src="/${file}" type="module"></script><${tag} src="/plan.ndjson"></${tag}></html>`,
      );
    }
  });
}

/** What is asked of a page, in whatever shadows it stands. */
interface Deep {
  /** All that is read on it. */
  text(): string;
  find(selector: string): HTMLElement | undefined;
}

function lookDeep(): void {
  const within = (root: ParentNode): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) =>
      each.shadowRoot === null ? [each] : [each, ...within(each.shadowRoot)],
    );
  const deep: Deep = {
    text: () =>
      within(document)
        .map(({ shadowRoot }) => shadowRoot?.textContent ?? '')
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    find: (selector) => within(document).find((each) => each.matches(selector)),
  };
  Object.assign(globalThis, { deep });
}

type Looking = typeof globalThis & { readonly deep: Deep; readonly told: Told };

suite('in WebKit', () => {
  let window: WebKit;
  suiteSetup(async function start() {
    const programs = webkitPrograms();
    if (programs === undefined) skipHere(this, noWebKit);
    window = await startWebKit(programs);
  });
  suiteTeardown(async () => {
    await (window as WebKit | undefined)?.stop();
  });

  const visit = async (url: string): Promise<void> => {
    await window.open(url);
    await window.run(lookDeep);
  };
  const says = (words: string): Promise<void> =>
    until(`it says “${words}”`, async () =>
      (await window.run(() => (globalThis as Looking).deep.text())).includes(words),
    );
  const press = (selector: string): Promise<void> =>
    until(`there is ${selector}`, () =>
      window.run((wanted) => {
        const found = (globalThis as Looking).deep.find(wanted);
        found?.click();
        return found !== undefined;
      }, selector),
    );
  const type = (selector: string, value: string): Promise<void> =>
    until(`there is ${selector}`, () =>
      window.run(
        (wanted, text) => {
          const field = (globalThis as Looking).deep.find(wanted) as HTMLInputElement | undefined;
          if (field === undefined) return false;
          field.value = text;
          for (const kind of ['input', 'change'])
            field.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
          return true;
        },
        selector,
        value,
      ),
    );

  suite('on a strict portal', () => {
    let server: Server;
    suiteSetup(async () => {
      server = portal();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    suiteTeardown(() => endServer(server));
    const open = (file: string, tag: string, policy = ''): Promise<void> =>
      visit(`http://localhost:${(server.address() as AddressInfo).port}/?file=${file}&tag=${tag}&policy=${policy}`);
    const told = (): Promise<Told> => window.run(() => (globalThis as Looking).told);

    test('a timeline is drawn, and nothing breaks the policy', async () => {
      await open('kehoach-timeline.js', 'kh-timeline');
      await says('Công tác truyền thông trên phương tiện thông tin đại chúng');
      assert.isTrue(await window.run(() => 'trustedTypes' in globalThis), 'or there is nothing to break');
      assert.deepEqual((await told()).breaches, []);
    });

    for (const [policy, isByWorker, broken] of [
      ['', true, []],
      ['named', true, []],
      ['unnamed', false, ['trusted-types']],
      ['no-worker', false, ['worker-src']],
    ] as const)
      test(`a document is read ${isByWorker ? 'by a worker' : 'on the page'}: ${policy || 'strict'}`, async () => {
        await open('kehoach-import.js', 'kh-import', policy);
        await says('.pdf');
        await window.run((text) => {
          void (document.querySelector('kh-import') as unknown as { read(text: string): Promise<void> }).read(text);
        }, 'KẾ HOẠCH\nNăm 2026\n\nI. NHIỆM VỤ\n1. Giao Văn phòng Sở vá lưới, hoàn thành trước ngày 15/9/2026.\n2. Giao Thanh tra Sở kiểm tra lưới, hoàn thành trước ngày 20/9/2026.\n');
        await says('2 nhiệm vụ');
        const { breaches, heard } = await told();
        assert.equal(heard.includes('read'), isByWorker);
        assert.deepEqual(breaches, [...broken]);
      });

    test('papers are made of a plan', async () => {
      await open('kehoach-exports.js', 'kh-export');
      await says('Báo cáo kết quả thực hiện');
      for (const paper of ['report', 'sheet', 'calendar', 'page', 'table']) {
        const before = (await told()).files.length;
        await press(`[data-paper="${paper}"]`);
        await until(`${paper} is made`, async () => (await told()).files.length > before);
      }
      const { files, breaches } = await told();
      assert.deepEqual(
        files.map((name) => name.split('.').at(-1)),
        ['docx', 'xlsx', 'ics', 'html', 'csv'],
      );
      assert.deepEqual(breaches, []);
    });
  });

  suite('on the example’s portal', () => {
    let address: string;
    let close: () => Promise<void>;
    suiteSetup(async () => {
      const data = await mkdtemp(join(tmpdir(), 'kehoach-webkit-'));
      const office = await startOffice({ data, port: 0 });
      address = `http://localhost:${office.port}/`;
      close = async () => {
        await office.close();
        await rm(data, { recursive: true, force: true });
      };
    });
    suiteTeardown(() => close());

    test('progress is recorded, stands after a reload, and what is recorded is taken back', async () => {
      await window.open('about:blank');
      await window.resize(1024, 768);
      await visit(`${address}#task=II.2`);
      const record = async (percent: string): Promise<void> => {
        await press('[data-command="ReportProgress"]');
        await type('input[name="percent"]', percent);
        await press('button.main');
        await says(`Báo cáo tiến độ ${percent}%`);
      };
      await record('93');
      await visit(`${address}?again#task=II.2`);
      await says('93%');
      await record('94');
      await press('[data-undo]');
      await says('Đã rút lại');
    });

    test('“Back” leads back, and no width has a page to be pushed aside', async () => {
      for (const width of [1440, 1024, 480]) {
        await window.open('about:blank');
        await window.resize(width, 844);
        await visit(`${address}?${width}`);
        await says('225/KH-STP');
        for (const view of ['timeline', 'list', 'unit', 'awards', 'history']) {
          await window.run((hash) => void (location.hash = hash), `view=${view}&task=II.2`);
          await says('Quá hạn 5 ngày');
          const [scroll, inner] = await window.run(() => [document.documentElement.scrollWidth, innerWidth] as const);
          assert.isAtMost(scroll, inner, `${view} at ${width}`);
        }
        await window.run(() => history.back());
        await until('the view before', async () => (await window.address()).includes('view=awards'));
      }
    });
  });
});
