import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLog, type Actor, type RecordedEvent } from '@kehoach/core';
import { portalListener, strictPolicy } from '@kehoach/examples/server.js';
import {
  developmentIdentity,
  headKeyIn,
  knownPersons,
  readDirectory,
  serve,
  serverApp,
  SignedHeads,
  type Directory,
} from '@kehoach/server';
import { vietnam } from '@kehoach/profiles';
import { systemClock, type Clock } from '@kehoach/session';
import { sqliteStore } from '@kehoach/sqlite';
import type { Browser, Page } from 'puppeteer-core';
import { DeskDriver } from './desk-driver.js';

/** A server of an office with an empty store, whose clock a test sets, and desks in browsers of their own. */
export interface OfficeOfFive {
  /** Sets the clock, which goes on from there and never goes back. */
  readonly setClock: (instant: string) => void;
  /** The page on which a person reviews a document; once the plan is issued it leads to the plan's desk. */
  readonly reviews: (person: Actor) => Promise<Page>;
  /** The page of a person who comes to it now: the same one each time. */
  readonly comesIn: (person: Actor) => Promise<DeskDriver>;
  readonly desks: () => readonly DeskDriver[];
  readonly entries: () => Promise<readonly RecordedEvent[]>;
  /** Names of persons, by the ids under which they stand in the log. */
  readonly names: () => Promise<ReadonlyMap<string, string>>;
  readonly close: () => Promise<void>;
}

/** For whom the office is. */
export interface OfficePlan {
  readonly planId: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** The first sits in the issuing office; each stands for a unit, and may stand for another later. */
  readonly people: readonly Actor[];
  /** Who never signs in, but is known by name. */
  readonly colleagues: readonly string[];
}

const basePath = '/kehoach';

/** Starts it at that instant; nothing is issued yet. */
export async function startOfficeOfFive(plan: OfficePlan, browser: Browser, instant: string): Promise<OfficeOfFive> {
  const { planId } = plan;
  const data = await mkdtemp(join(tmpdir(), 'kehoach-five-'));
  const store = sqliteStore({ file: join(data, 'kehoach.db') });
  let ahead = Date.parse(instant) - Date.now();
  const clock: Clock = { now: () => Date.now() + ahead, random: systemClock.random };
  const { signer } = await headKeyIn(join(data, 'keys'));
  const heads = new SignedHeads({ store, signer, clock });
  const standing = new Map(plan.people.map(({ id, unit }) => [id, unit]));
  const directory = { current: directoryOf(plan, standing) };
  const identity = knownPersons(developmentIdentity('127.0.0.1', basePath), directory);
  const app = serverApp({ store, identity, directory, profile: vietnam, clock, heads, basePath });
  const pages = portalListener(basePath);
  const serving = await serve({
    app,
    host: '127.0.0.1',
    port: 0,
    otherwise: (request, response) => {
      const tag = tags(planId)[request.url ?? ''];
      if (tag === undefined) pages(request, response);
      else pageOf(tag, response);
    },
  });
  const origin = `http://localhost:${serving.port}`;
  const desks = new Map<string, DeskDriver>();

  const ask = async (path: string): Promise<Response> => {
    const headers = { 'Content-Type': 'application/json' };
    const who = JSON.stringify({ subject: plan.people[0]?.id, unit: '-', roles: [] });
    const signedIn = await fetch(`${origin}${basePath}/session/dev`, { method: 'POST', headers, body: who });
    const { token } = (await signedIn.json()) as { readonly token: string };
    const answer = await fetch(`${origin}${basePath}${path}`, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(await answer.text());
    return answer;
  };
  const sitDown = async ({ id, unit, name = '' }: Actor): Promise<DeskDriver> => {
    const desk = await DeskDriver.sitDown(browser, clock.now());
    desks.set(id, desk);
    await desk.page.goto(`${origin}/ban/`);
    await signIn(desk.page, id);
    const attributes = { 'actor-id': id, 'actor-unit': unit, 'actor-name': name, endpoint: basePath };
    await tell(desk.page, 'kh-desk', attributes);
    return desk;
  };
  return {
    setClock: (to) => void (ahead = Math.max(ahead, Date.parse(to) - Date.now())),
    reviews: async ({ id, name = '' }) => {
      const { page } = await DeskDriver.sitDown(browser, clock.now());
      await page.goto(`${origin}/nhap/`);
      await signIn(page, id);
      await tell(page, 'kh-import', { 'actor-id': id, 'actor-name': name, endpoint: basePath, 'plan-page': '/ban/' });
      return page;
    },
    comesIn: async (person) => {
      const { id, unit } = person;
      if (standing.get(id) !== unit) {
        standing.set(id, unit);
        directory.current = directoryOf(plan, standing);
        const known = desks.get(id);
        if (known !== undefined) await tell(known.page, 'kh-desk', { 'actor-unit': unit });
      }
      const desk = desks.get(id) ?? (await sitDown(person));
      await desk.comeBack(clock.now());
      return desk;
    },
    desks: () => [...desks.values()],
    entries: async () => {
      const { entries, broken } = readLog(await (await ask(`/plans/${planId}/log`)).text());
      if (broken.length > 0) throw new Error('not a log');
      return entries;
    },
    names: async () => {
      const { people } = (await (await ask(`/plans/${planId}/people`)).json()) as {
        readonly people: readonly { readonly id: string; readonly name: string }[];
      };
      return new Map(people.map(({ id, name }) => [id, name]));
    },
    close: async () => {
      await serving.close();
      await heads.close();
      await store.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** The file of the office's administrator, with each person in the unit for which they stand now. */
function directoryOf(
  { planId, units, people, colleagues }: OfficePlan,
  standing: ReadonlyMap<string, string>,
): Directory {
  const [clerk] = people;
  const file = {
    units: units.map(({ id, name }) => ({
      id,
      names: [{ name }],
      ...(id === clerk?.unit && { issues: [planId] }),
    })),
    people: [
      ...people.map(({ id, name }) => ({
        subject: id,
        name,
        unit: standing.get(id),
        roles: id === clerk?.id ? ['recorder', 'planner'] : ['recorder'],
      })),
      ...colleagues.map((name, at) => ({ subject: `can-bo-${at + 1}`, name, unit: clerk?.unit, roles: [] })),
    ],
  };
  const read = readDirectory(JSON.stringify(file));
  if ('fault' in read) throw new Error(JSON.stringify(read.fault));
  return read.directory;
}

/** What stands on the pages, by their addresses. */
function tags(planId: string): Readonly<Record<string, readonly [script: string, tag: string]>> {
  return {
    '/ban/': ['kehoach-desk.js', `<kh-desk plan-id="${planId}"></kh-desk>`],
    '/nhap/': ['kehoach-import.js', '<kh-import></kh-import>'],
  };
}

function pageOf([script, tag]: readonly [string, string], response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': strictPolicy });
  response.end(`<!doctype html><html lang="vi"><meta charset="utf-8"><title>Kế hoạch công tác</title>
    <link rel="icon" href="/emblem.svg"><script src="/${script}" defer></script>
    <main><h1>Kế hoạch công tác</h1>${tag}</main></html>`);
}

/** As a portal's own script does: the server's cookie says who it is. */
function signIn(page: Page, subject: string): Promise<void> {
  return page.evaluate(
    async (path, body) => {
      await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    },
    `${basePath}/session/dev`,
    JSON.stringify({ subject, unit: '-', roles: [] }),
  );
}

function tell(page: Page, tag: string, attributes: Readonly<Record<string, string>>): Promise<void> {
  return page.evaluate(
    (name, all) => {
      for (const each of Object.keys(all)) document.querySelector(name)?.setAttribute(each, all[each] ?? '');
    },
    tag,
    attributes,
  );
}
