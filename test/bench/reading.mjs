import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Document, Packer, Paragraph } from 'docx';
import puppeteer from 'puppeteer-core';
import { browsers, chromiumArgs } from '../dist/browsers.js';
import { median } from './measure.js';

const dist = new URL('../../packages/portal/dist/', import.meta.url);

/** How long reading a document of many tasks holds the thread of its page, against the whole reading. */
export async function reading(say, isQuick) {
  const count = isQuick ? 60 : 600;
  const file = [...(await docxOf(count))];
  await onImportPage(async (open) => {
    for (const way of ['by a worker', 'on the page']) {
      const told = [];
      for (let round = 0; round < (isQuick ? 1 : 5); round += 1) told.push(await read(open, way, file, count));
      const of = (name) => median(told.map((each) => each[name]));
      const what = `kh-import, .docx of ${count} tasks, ${way}`;
      say(`${what}: longest wait of others / the whole reading`, of('waited') / of('ms'), 'ratio');
      say(`${what}: longest task of the thread`, of('longest'), 'ms', 50);
      say(`${what}: longest wait of others for the thread`, of('waited'), 'ms', 50);
      say(`${what}: until it is read`, of('ms'), 'ms');
      say(`${what}: then, longest task of drawing it`, of('drawing'), 'ms');
    }
  });
}

async function read(open, way, file, count) {
  const page = await open();
  if (way === 'on the page') await page.evaluate(() => void (globalThis.Worker = undefined));
  const told = await page.evaluate(readOn, file);
  if (told.tasks !== count) throw new Error(`${told.tasks} tasks of ${count} were read`);
  if (told.workers !== (way === 'by a worker' ? 1 : 0)) throw new Error(`it was not read ${way}`);
  await page.close();
  return told;
}

/** It is read when the page fetches what shows it. A task below 50 ms is none that the browser tells of. */
async function readOn(file) {
  let workers = 0;
  if (globalThis.Worker !== undefined)
    globalThis.Worker = class extends Worker {
      constructor(...given) {
        super(...given);
        this.addEventListener('message', ({ data }) => (workers += data.is === 'read' ? 1 : 0));
      }
    };
  const { port1, port2 } = new MessageChannel();
  let [waits, last, isOver] = [[], performance.now(), false];
  port2.addEventListener('message', () => {
    const now = performance.now();
    waits.push({ startTime: last, duration: now - last });
    last = now;
    if (!isOver) port1.postMessage(0);
  });
  port2.start();
  port1.postMessage(0);
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  const element = document.querySelector('kh-import');
  const start = performance.now();
  await element.read(Uint8Array.from(file), 'ke-hoach.docx');
  await element.updateComplete;
  await new Promise((settled) => setTimeout(settled, 300));
  isOver = true;
  observer.disconnect();
  const shown = performance.getEntriesByType('resource').find(({ name }) => name.includes('kehoach-review.js'));
  const longest = (all) => Math.max(0, ...all.map(({ duration }) => duration));
  const before = (all) => all.filter(({ startTime }) => startTime >= start && startTime < shown.startTime);
  const after = tasks.filter(({ startTime }) => startTime >= shown.startTime);
  return {
    workers,
    tasks: element.shadowRoot.querySelectorAll('.task').length,
    ms: shown.startTime - start,
    waited: longest(before(waits)),
    longest: longest(before(tasks)),
    drawing: longest(after),
  };
}

/** Pages that hold a `kh-import`, each in a profile of its own: nothing is kept of the one before. */
async function onImportPage(work) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const isScript = pathname.endsWith('.js');
    response.writeHead(200, { 'Content-Type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8` });
    response.end(
      isScript
        ? await readFile(new URL(`.${pathname}`, dist))
        : '<!doctype html><html lang="vi"><script src="kehoach-import.js" defer></script><kh-import></kh-import>',
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
  try {
    await work(async () => {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.goto(`http://localhost:${server.address().port}/`);
      await page.waitForFunction(() => document.querySelector('kh-import')?.shadowRoot?.querySelector('.drop'));
      return page;
    });
  } finally {
    await browser.close();
    server.close();
  }
}

/** A plan as an office writes it, of so many tasks in three layouts. */
function docxOf(count) {
  const paragraphs = ['SỞ BIỂN ĐẢO', 'Số: 5/KH-SBĐ', 'Hòa Sơn, ngày 05 tháng 01 năm 2026', 'KẾ HOẠCH', 'Năm 2026'];
  paragraphs.push('I. NHIỆM VỤ');
  for (let at = 1; at <= count; at += 1) paragraphs.push(...layouts[at % layouts.length](at));
  const children = paragraphs.map((text) => new Paragraph({ text }));
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

const layouts = [
  (at) => [
    `${at}. Rà soát danh mục tàu thuyền neo đậu tại bến số ${at}`,
    '- Đơn vị chủ trì: Phòng Bến bãi.',
    '- Đơn vị phối hợp: Công an phường; Ban Quản lý cảng.',
    '- Thời gian thực hiện: Quý II/2026.',
    '- Sản phẩm: Báo cáo kết quả rà soát.',
  ],
  (at) => [
    `${at}. Giao Văn phòng Sở chủ trì, phối hợp với Phòng Kế hoạch thuê thuyền số ${at}, hoàn thành trước ngày 15/9/2026.`,
  ],
  (at) => [`${at}. Kiểm tra an toàn cho ngư dân đợt ${at}: Đội Cứu nạn chủ trì, thực hiện trong tháng 5/2026.`],
];
