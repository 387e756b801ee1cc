import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { strictPolicy } from '@kehoach/examples/server.js';
import { assert } from 'chai';
import puppeteer from 'puppeteer-core';
import { chromiumArgs } from '../dist/browsers.js';
import { endServer, until } from '../dist/journeys/browser.js';
import { askedBy, lastBuild, preloadLines } from './preload-lines.mjs';

const at = 'src="my-plan.ndjson" today="2022-09-15"';
const inPlan = (inside) => (actor) => `<kh-plan ${at} ${actor}>${inside}</kh-plan>`;
const alone = (tag) => (actor) => `<${tag} ${at} ${actor}></${tag}>`;
const bodies = {
  'kehoach-timeline.js': { all: alone('kh-timeline') },
  'kehoach-show.js': { all: inPlan('<kh-tasks></kh-tasks>'), awards: inPlan('<kh-awards></kh-awards>') },
  'kehoach.js': {
    all: inPlan('<kh-tasks></kh-tasks>'),
    awards: inPlan('<kh-awards></kh-awards>'),
    records: inPlan('<kh-record></kh-record>'),
  },
  'kehoach-desk.js': { all: alone('kh-desk') },
  'kehoach-plans.js': { all: alone('kh-plans') },
};

const dist = new URL('../../packages/portal/dist/', import.meta.url);
const log = new URL('../../examples/portal/225-kh-stp.ndjson', import.meta.url);

suite('the lines by which a page loads ahead', () => {
  const asked = [];
  let browser;
  let server;
  let build;
  let markup = '';
  suiteSetup(async () => {
    build = await lastBuild();
    server = createServer(async (request, response) => {
      const path = request.url.slice(1);
      const [name] = path.split('?');
      asked.push(path);
      response.setHeader('Content-Security-Policy', strictPolicy);
      response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'text/plain');
      if (name.endsWith('.js')) response.end(await readFile(new URL(name, dist)));
      else if (name.endsWith('.ndjson')) response.end(await readFile(log));
      else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(markup);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await puppeteer.launch({
      executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
      args: chromiumArgs,
    });
  });
  suiteTeardown(async () => {
    await browser.close();
    await endServer(server);
  });

  /** What a page asks for, each as often as it does; at least all of `expected`. */
  const askedOn = async (file, page, head, expected) => {
    const actor = page === 'records' ? 'actor-id="an" actor-unit="tgpl"' : '';
    const body = (bodies[file][page] ?? bodies[file].all)(actor);
    const lang = page === 'english' ? 'en' : 'vi';
    markup = `<!doctype html><html lang="${lang}">${head}<script src="${file}" defer></script><body>${body}</body></html>`;
    asked.length = 0;
    const tab = await browser.newPage();
    await tab.goto(`http://localhost:${server.address().port}/`);
    await until('all is asked for', async () => expected.every((path) => asked.includes(path)));
    await tab.waitForNetworkIdle();
    await tab.close();
    return asked.filter((path) => /\.(?:js|ndjson)/.test(path));
  };

  for (const [file, further] of Object.entries(askedBy))
    for (const page of Object.keys(further))
      test(`${file}, ${page}: are for what it asks for, and ask for nothing twice`, async () => {
        const names = [...new Set([...further.shows, ...further[page]])];
        const expected = [file, 'my-plan.ndjson', ...names.map((name) => `${name}?${build}`)];
        assert.sameMembers(await askedOn(file, page, '', expected), expected);
        const head = preloadLines(file, build)
          .filter((each) => each.page === 'shows' || each.page === page)
          .flatMap(({ lines }) => lines);
        assert.sameMembers(await askedOn(file, page, head.join(''), expected), expected);
      });
});
