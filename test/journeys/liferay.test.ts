import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { memoryStore, readLog } from '@kehoach/core';
import { planId } from '@kehoach/examples/office.js';
import { strictPolicy } from '@kehoach/examples/server.js';
import { vietnam } from '@kehoach/profiles';
import {
  officeIdentity,
  readDirectory,
  readSignIns,
  serve,
  serverApp,
  type Serving,
  type SignIns,
} from '@kehoach/server';
import { assert } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { browsers, chromiumArgs } from '../browsers.js';
import { portalFile, startSite, type Site } from '../servers/site.js';
import { until } from './browser.js';

const sample = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const directory = JSON.stringify({
  units: [
    { id: 'stp', names: [{ name: 'Sở Tư pháp' }], issues: ['ninhthuan.stp.'] },
    { id: 'tgpl', names: [{ name: 'Trung tâm trợ giúp pháp lý nhà nước tỉnh' }] },
  ],
  people: [{ subject: '20123', name: 'Nguyễn An', unit: 'tgpl', roles: ['recorder'] }],
});

/** What Liferay gives a page, as far as <office-plan> asks for it; its tokens count for as long as `endsIn` says. */
const liferay = `
  const tokenFor = (endsIn) => 'e30.' + btoa(JSON.stringify({ exp: Math.floor(Date.now() / 1000) + endsIn })) + '.x';
  const key = 'id-1-p-token';
  if (sessionStorage.getItem(key) === null)
    sessionStorage.setItem(key, JSON.stringify({ access_token: tokenFor(-60) }));
  const client = {
    clientId: 'id-1',
    async _getOrRequestToken() {
      const kept = sessionStorage.getItem(key) ?? JSON.stringify({ access_token: tokenFor(600) });
      sessionStorage.setItem(key, kept);
      return JSON.parse(kept);
    },
  };
  const oauth2 = { FromUserAgentApplication: (name) => name === 'kehoach-oauth-application-user-agent' ? client : null };
  globalThis.Liferay = { authToken: 'p', ThemeDisplay: { getUserId: () => '20123' } };`;

suite('the desk in Liferay, by its token', () => {
  let browser: Browser;
  let portal: Site;
  let accounts: Server;
  let office: Serving;
  const asked: URLSearchParams[] = [];

  suiteSetup(async () => {
    browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
    portal = await startSite();
    accounts = await accountsServer(asked);
    office = await officeServer(accounts, `http://localhost:${portal.port}`);
  });
  suiteTeardown(async () => {
    await browser?.close();
    await office?.close();
    portal?.close();
    accounts?.close();
  });

  async function open(scripts: string): Promise<Page> {
    const endpoint = `http://127.0.0.1:${office.port}/kehoach`;
    const plan = `<office-plan endpoint="${endpoint}" plan-id="${planId}" actor-unit="tgpl" today="2022-09-20">`;
    portal.give(
      {
        '/page.html': `<!doctype html><html lang="vi">${scripts}${plan}</office-plan>`,
        '/liferay.js': `${liferay} Liferay.OAuth2Client = oauth2;`,
        '/newer-liferay.js': liferay,
        '/oauth2.js': `${liferay} export const { FromUserAgentApplication } = oauth2;`,
        '/office-plan.js': portalFile('liferay/office-plan.js'),
      },
      strictPolicy
        .replace("connect-src 'self'", `connect-src 'self' http://127.0.0.1:${office.port}`)
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    );
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(`http://localhost:${portal.port}/page.html`);
    return page;
  }
  const script = (name: string): string => `<script src="${name}.js" defer></script>`;

  for (const [version, first] of [
    ['with the client in the page', script('liferay')],
    [
      'with the client in a module',
      `<script type="importmap">{ "imports": { "@liferay/oauth2-provider-web/client": "/oauth2.js" } }</script>${script('newer-liferay')}`,
    ],
  ] as const)
    test(`${version}: a token that has expired is renewed, the server asks whose it is, and the plan is there`, async () => {
      asked.splice(0);
      const page = await open(`${first}${script('office-plan')}${script('kehoach-desk')}`);
      await until('the desk shows the plan', async () => (await page.$('kh-desk >>> kh-timeline >>> .row')) !== null);
      assert.equal(await page.$eval('kh-desk', (desk) => desk.getAttribute('actor-id')), '20123');
      assert.isAbove(asked.length, 0);
      for (const each of asked) assert.equal(each.get('client_id'), 'id-00000000-0000-0000-0000-000000000000');
    });
});

/** Tells whose a token is, to a client without a secret, as Liferay does. */
async function accountsServer(asked: URLSearchParams[]): Promise<Server> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const told = new URLSearchParams(body);
      asked.push(told);
      const [, claims = ''] = (told.get('token') ?? '').split('.');
      const { exp } = JSON.parse(Buffer.from(claims, 'base64').toString()) as { exp: number };
      const active = exp * 1_000 > Date.now() && request.headers.authorization === undefined;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(active ? { active, sub: '20123', exp } : { active }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** The office’s server, with `identity.json` of the guide. */
async function officeServer(accounts: Server, origin: string): Promise<Serving> {
  const store = memoryStore();
  const events = readLog(await readFile(sample, 'utf8')).entries;
  await store.write({ append: { planId, expectedVersion: 0, events } });
  const known = readDirectory(directory);
  const text = await readFile(portalFile('liferay/identity.json'), 'utf8');
  const address = `http://127.0.0.1:${(accounts.address() as AddressInfo).port}`;
  const ways = readSignIns(text.replace('https://cong.so.example', address)) as { readonly signIns: SignIns };
  if ('fault' in known) throw new Error(JSON.stringify(known.fault));
  const identity = officeIdentity({
    signIns: { current: ways.signIns },
    directory: { current: known.directory },
    sessionKey: generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString(),
  });
  const directorySource = { current: known.directory };
  const options = { store, identity, directory: directorySource, profile: vietnam, origins: [origin] };
  return serve({ app: serverApp({ ...options, basePath: '/kehoach' }), host: '127.0.0.1', port: 0 });
}
