// Makes every paper of the example's plan, and of one of 60 tasks, opens each in LibreOffice and takes pictures of its
// pages, for people to look at beside a real one. They lie in test/output/papers. Needs LibreOffice (`soffice`) and
// poppler (`pdftoppm`), which the tests do not; on Debian, fonts-croscore brings the letters that stand for Times New
// Roman, Vietnamese ones among them.
// --keep: the two pages of the README alone, into docs/pictures.
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { planAt, readLog, record } from '@kehoach/core';
import { minutesDocx, planSheet, reminderDocx, reportDocx, submissionDocx } from '@kehoach/exports';
import { vietnam } from '@kehoach/profiles';
import upng from 'upng-js';
import { planLog } from './bench/sample.js';
import { further } from './dist/journeys/year-further.js';

const run = promisify(execFile);
const folder = fileURLToPath(new URL('output/papers/', import.meta.url));
const keptFolder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const isKeeping = process.argv.includes('--keep');

const example = readLog(await readFile(new URL('../examples/portal/225-kh-stp.ndjson', import.meta.url), 'utf8'));
/** The year to its closing, as `office-year.test.ts` plays it. */
const year = further.reduce((log, { occurredOn, recordedAt: now, by, type, data }) => {
  const { planId, version, digest } = log.at(-1);
  const newId = () => `01850000-0000-7000-8000-${String(version + 1).padStart(12, '0')}`;
  return [...log, ...record([{ type, occurredOn, by, data }], { planId, version, digest, now, newId })];
}, example.entries);
const logs = { 225: year, ...(!isKeeping && { 60: planLog(60) }) };

/** The days of which they tell: a quarter, as things stood ten days before its end. */
const [on, span] = ['2022-09-20', { from: '2022-07-01', until: '2022-09-30' }];
const made = { on, profile: vietnam, span };
const papers = {
  'report.docx': (plan) => reportDocx(plan, { ...made, parent: 'UBND tỉnh Ninh Thuận', to: ['UBND tỉnh Ninh Thuận'] }),
  'final-report.docx': (_, entries) =>
    reportDocx(planAt(entries, { occurredBy: '2022-12-31' }), {
      ...made,
      on: '2022-12-31',
      span: { from: '2022-01-01', until: '2022-12-31' },
      parent: 'UBND tỉnh Ninh Thuận',
      to: ['UBND tỉnh Ninh Thuận'],
    }),
  'report-of-a-unit.docx': (plan) => reportDocx(plan, { ...made, unitId: 'tgpl', number: '05/BC-TGPL' }),
  'reminder.docx': (plan) => reminderDocx(plan, made),
  'submission.docx': (plan) => submissionDocx(plan, made),
  'minutes.docx': (plan) => minutesDocx(plan, made),
  'sheet.xlsx': (plan) => planSheet(plan, made),
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const [name, entries] of Object.entries(logs)) {
  const plan = planAt(entries, { occurredBy: on });
  for (const [paper, make] of Object.entries(papers)) {
    const bytes = plan.units.tgpl === undefined && paper.includes('unit') ? undefined : await make(plan, entries);
    if (bytes !== undefined) await writeFile(`${folder}${name}-${paper}`, bytes);
  }
}
const files = (await readdir(folder)).map((name) => `${folder}${name}`);
await opened('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
for (const file of files) {
  const name = file.replace(/\.\w+$/, '');
  await opened('pdftoppm', ['-r', '80', '-gray', '-png', `${name}.pdf`, name]);
}
const pictures = (await readdir(folder)).filter((name) => name.endsWith('.png'));
if (isKeeping) {
  await keep('225-final-report-1', 'report');
  await keep('225-final-report-5', 'report-annex');
}
console.log(`${pictures.length} pages in test/output/papers${isKeeping ? ', two of them in docs/pictures' : ''}`);

/** In 16 greys, which is all that a paper has. */
async function keep(page, name) {
  const picture = upng.decode(await readFile(`${folder}${page}.png`));
  const bytes = upng.encode(upng.toRGBA8(picture), picture.width, picture.height, 16);
  await writeFile(`${keptFolder}${name}.png`, new Uint8Array(bytes));
}

/** Runs a program of the machine; where it is not there, says what is needed and ends. */
async function opened(program, args) {
  await run(program, args).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
    console.error(`${program} is not there: install LibreOffice and poppler to look at papers.`);
    process.exit(1);
  });
}
