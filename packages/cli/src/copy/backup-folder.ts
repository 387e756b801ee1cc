import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { canonicalJson, checkLog, sha256, writeLog, type Head, type Kept, type StoreSource } from '@kehoach/core';
import { brokenLineDetail } from '@kehoach/words';
import type { Copied, DamagedPlan } from './copied.js';
import { CopyFault, DamagedLogFault } from './copy-fault.js';
import { readWhole } from './copy-store.js';
import { renamed } from './renamed.js';

/** What a backup says of itself, in `backup.json`: written last. */
interface Manifest {
  readonly format: 'kehoach-backup';
  readonly version: 1;
  /** Instant, UTC. */
  readonly madeAt: string;
  /** Each plan's log, NDJSON, and where it ends. */
  readonly plans: readonly (Head & { readonly planId: string; readonly file: string })[];
  /** Plans whose logs were damaged and are not in it. */
  readonly damaged?: readonly string[];
  /** What stands beside the entries, signed heads among it, a line each: `{ key, kind, value }`. */
  readonly kept: { readonly file: string; readonly count: number; readonly digest: string };
}

/**
 * Writes everything into a new folder, which bears its name only once it is whole and on the disk. A damaged log keeps
 * none of the others out: it is named.
 *
 * @throws CopyFault where the folder is there already; LogError as the store does
 */
export async function writeBackup(
  from: StoreSource,
  folder: string,
  madeAt: string,
  tell: (done: number, total: number) => void,
): Promise<Copied> {
  const part = `${resolve(folder)}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(join(part, 'plans'), { recursive: true });
  const names = await from.plans();
  const plans: Manifest['plans'][number][] = [];
  const damaged: DamagedPlan[] = [];
  for (const planId of names) {
    tell(plans.length + damaged.length, names.length);
    const found = await readWhole(from, planId).catch(damageOf);
    if ('planId' in found) {
      damaged.push(found);
      continue;
    }
    const { log, head } = found;
    const file = `plans/${String(plans.length + 1).padStart(5, '0')}-${fileNameOf(planId)}.ndjson`;
    plans.push({ planId, file, ...head });
    await writeDown(join(part, file), writeLog(log));
  }
  const all = (await Promise.all((await from.kinds()).map((kind) => from.kept(kind)))).flat();
  const kept = all.filter(({ key }) => !damaged.some(({ planId }) => key === planId || key.startsWith(`${planId} `)));
  const text = kept.map((each) => `${canonicalJson(each)}\n`).join('');
  await writeDown(join(part, 'kept.ndjson'), text);
  const about = { file: 'kept.ndjson', count: kept.length, digest: sha256(text) };
  const left = damaged.length === 0 ? {} : { damaged: damaged.map(({ planId }) => planId) };
  const manifest: Manifest = { format: 'kehoach-backup', version: 1, madeAt, plans, ...left, kept: about };
  await writeDown(join(part, 'backup.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await renamed(part, folder);
  tell(names.length, names.length);
  const entries = plans.reduce((sum, { version }) => sum + version, 0);
  return { plans: plans.length, entries, kept: kept.length, ...(damaged.length > 0 && { damaged }) };
}

function damageOf(error: unknown): DamagedPlan {
  if (!(error instanceof DamagedLogFault)) throw error;
  const { planId, why } = error;
  return { planId, vi: why('vi'), en: why('en') };
}

/** Letters that every system takes in a name; the number before it tells two plans apart. */
function fileNameOf(planId: string): string {
  return planId.replaceAll(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 60);
}

async function writeDown(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * A backup as the source of a copy. Each log is read as a stranger's: form, schema, chain, and the head that the
 * backup names.
 *
 * @throws CopyFault where the folder is no backup, or is not what it says
 */
export async function backupSource(folder: string): Promise<StoreSource> {
  const { plans, kept } = await manifestIn(folder);
  const all = await keptIn(folder, kept);
  return {
    plans: async () => plans.map(({ planId }) => planId),
    kinds: async () => [...new Set(all.map(({ kind }) => kind))].sort(),
    kept: async (kind) => all.filter((each) => each.kind === kind),
    read: async (planId, { after }) => {
      const plan = plans.find((each) => each.planId === planId);
      if (plan === undefined) return [];
      const { verification, broken, entries } = checkLog(await textOf(folder, plan.file));
      const [first] = broken;
      if (first !== undefined)
        throw new CopyFault(`${planId}: a line is no entry`, (texts, language) =>
          texts.notWhole(planId, brokenLineDetail(first, language)),
        );
      if (verification.isWhole && !isThat(plan, verification, entries[0]?.planId)) throw otherThan(plan.file);
      return entries.slice(after);
    },
    close: async () => undefined,
  };
}

function isThat(
  plan: Head & { readonly planId: string },
  { version, digest }: Head,
  planId: string | undefined,
): boolean {
  return planId === plan.planId && version === plan.version && digest === plan.digest;
}

async function manifestIn(folder: string): Promise<Manifest> {
  const notABackup = new CopyFault(`${folder} is no backup`, (texts) => texts.notABackup(folder));
  const text = await readFile(join(folder, 'backup.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw notABackup;
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(text) as Partial<Manifest>;
  } catch {
    throw notABackup;
  }
  const { format, version, plans, kept } = manifest;
  if (format === 'kehoach-backup' && typeof version === 'number' && version > 1)
    throw new CopyFault(`${folder} is of a newer version`, (texts) => texts.newerBackup(folder));
  if (format !== 'kehoach-backup' || !Array.isArray(plans) || kept === undefined) throw notABackup;
  return manifest as Manifest;
}

async function keptIn(folder: string, { file, digest }: Manifest['kept']): Promise<readonly Kept[]> {
  const text = await textOf(folder, file);
  if (sha256(text) !== digest) throw otherThan(file);
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Kept);
}

async function textOf(folder: string, file: string): Promise<string> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
  if (text === undefined) throw otherThan(file);
  return text;
}

function otherThan(file: string): CopyFault {
  return new CopyFault(`${file} is not what the backup says`, (texts) => texts.notAsBackedUp(file));
}
