import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import { readLog, replay } from '@kehoach/core';
import { planSheet } from '@kehoach/exports';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { run } from 'kehoach';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const schemaIn = async (name) => JSON.parse(await readFile(here(`../../packages/cli/dist/${name}`), 'utf8'));
const validator = async (name) => new Ajv.default({ allErrors: true }).compile(await schemaIn(name));

/** What the command line prints for machines. */
async function printed(...args) {
  let out = '';
  await run([...args, '--json'], { out: (text) => (out += text), err: () => undefined, columns: 80 });
  return JSON.parse(out);
}

async function documentsIn(folder) {
  const names = await readdir(here(folder));
  return names.filter((name) => /\.(?:txt|docx)$/.test(name)).map((name) => here(`${folder}${name}`));
}

suite('the schemas of what the command line prints', function () {
  this.timeout(60_000);

  test('take the reading of each sample, with a log and without, and a refusal', async () => {
    const fits = await validator('import.schema.json');
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-'));
    const documents = await documentsIn('../samples/');
    assert.isAbove(documents.length, 15);
    for (const [at, document] of documents.entries()) {
      const output = await printed('import', document);
      assert.isTrue(fits(output), `${document}: ${JSON.stringify(fits.errors)}`);
      assert.isArray(output.plan.tasks);
      const written = await printed('import', document, '--out', join(folder, `${at}.ndjson`));
      assert.isTrue(fits(written), `${document}: ${JSON.stringify(fits.errors)}`);
    }
    const picture = join(folder, 'anh.png');
    await writeFile(picture, Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
    const refused = await printed('import', picture);
    assert.isTrue(fits(refused));
    assert.equal(refused.refusal.code, 'picture');
  });

  test('take the reading of a follow-up sheet, with what could not be recorded of it', async () => {
    const fits = await validator('import.schema.json');
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-'));
    const log = await readFile(here('../../examples/portal/225-kh-stp.ndjson'), 'utf8');
    const sheet = join(folder, 'theo-doi.xlsx');
    await writeFile(sheet, await planSheet(replay(readLog(log).entries), { on: '2022-12-31', profile: vietnam }));
    const output = await printed('import', sheet, '--issuer', 'Sở Tư pháp', '--out', join(folder, 'log.ndjson'));
    assert.isTrue(fits(output), JSON.stringify(fits.errors));
    assert.isAbove(output.plan.reports.length, 0);
    assert.isArray(output.unrecorded);
  });

  test('take the reading of each amending paper, with a log and without, and a refusal', async () => {
    const fits = await validator('amendment.schema.json');
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-'));
    const log = join(folder, 'plan.ndjson');
    await printed('import', here('../samples/amend/ke-hoach.txt'), '--out', log);
    const documents = await documentsIn('../samples/amend/');
    assert.isAbove(documents.length, 5);
    for (const [at, document] of documents.entries()) {
      const output = await printed('import', document, '--amends', log, '--out', join(folder, `${at}.ndjson`));
      assert.isTrue(fits(output), `${document}: ${JSON.stringify(fits.errors)}`);
      assert.isArray(output.changes);
    }
    const refused = await printed('import', documents[0], '--amends', join(folder, 'none.ndjson'));
    assert.isTrue(fits(refused));
  });

  test('take neither a field that they do not name, nor one that is missing or of another kind', async () => {
    const fits = await validator('import.schema.json');
    const output = await printed('import', here('../samples/giao-viec.txt'));
    assert.isTrue(fits(output));
    const { account: _, ...less } = output;
    for (const wrong of [
      { ...output, more: 1 },
      less,
      { ...output, plan: { ...output.plan, issuedOn: '1/2/2026' } },
      { ...output, findings: [{ ...output.findings[0], code: 'no-such-code' }] },
    ])
      assert.isFalse(fits(wrong), JSON.stringify(wrong).slice(0, 200));
  });
});
