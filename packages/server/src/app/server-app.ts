import type { Profile, ServerStore } from '@kehoach/core';
import { systemClock, type Clock } from '@kehoach/session';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { Desks } from '../desk/desks.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { SignedHeads } from '../heads/signed-heads.js';
import { Tails } from '../live/tails.js';
import { openApiDocument } from '../openapi/document.js';
import { problem, problemAnswer, problemFrom } from '../problem/problem.js';
import { todayOf } from '../routes/day.js';
import { changeCalendarAddress, readCalendarAddress, readUnitCalendar } from '../routes/calendar.js';
import { healthz, metricsText, readyz } from '../routes/health.js';
import { countPlans, listPlans } from '../routes/list-plans.js';
import { readAgenda } from '../routes/read-agenda.js';
import { readHeads } from '../routes/read-heads.js';
import { readLog } from '../routes/read-log.js';
import { askForLink, makeLink, openLink } from '../routes/once-link.js';
import { paperReaders } from '../routes/read-paper.js';
import { readHead, readPlan } from '../routes/read-plan.js';
import { readPeople } from '../routes/read-people.js';
import { readProfileFile } from '../routes/read-profile.js';
import { readDocument } from '../routes/read-document.js';
import { readDirectory } from '../routes/read-directory.js';
import { readReport } from '../routes/read-report.js';
import { readReminders } from '../routes/read-reminders.js';
import type { Env, Handler } from '../routes/route.js';
import { issuePlan, sendCommands } from '../routes/send-commands.js';
import { takeOver } from '../routes/take-over.js';
import { rightsByDirectory } from '../rights/rights-by-directory.js';
import { clientAddresses } from './client-address.js';
import type { Reminders } from '../reminders/reminders.js';
import { isProblem, type Caller, type Identity } from './identity.js';
import { limits } from './limits.js';
import { Metrics } from './metrics.js';
import type { Office } from './office.js';
import { Rates } from './rates.js';
import { rightsByRole, type Rights } from './rights.js';
import { secured } from './secured.js';
import { watched, type Note } from './watched.js';

/** What a server of one office is made of. */
export interface ServerOptions {
  readonly store: ServerStore;
  readonly identity: Identity;
  readonly profile: Profile;
  /** By which it is known who may do what; unless given, rights go by role alone. */
  readonly directory?: DirectorySource;
  /** What stands for the name of a unit on a day where that has no room; as the directory has it unless given. */
  readonly shortNameOf?: (unitId: string, day: string) => string | undefined;
  /** Signs where logs end; close it once nobody asks any more. */
  readonly heads?: SignedHeads;
  /** Writes to units what they have to do; started and closed by who made it. */
  readonly reminders?: Reminders;
  /** The machine's unless given. */
  readonly clock?: Clock;
  /** Under which path it answers, such as `/kehoach`; at the root unless given. */
  readonly basePath?: string;
  /** Files of the configuration that have changed and cannot be used, so that what they said before counts. */
  readonly staleFiles?: () => readonly string[];
  /** Addresses and networks of proxies whose `X-Forwarded-For` is believed; none unless given. */
  readonly trustedProxies?: readonly string[];
  /** Other origins whose pages may ask, with a token, such as `https://portal.example`; none unless given. */
  readonly origins?: readonly string[];
  /** Commands of one person a minute. */
  readonly commandsPerMinute?: number;
  /** Logs that are folded for one person a minute, where what is kept folded does not tell. */
  readonly foldsPerMinute?: number;
  /** Requests of one person that wait for news at the same time; 50 unless given. */
  readonly livePerPerson?: number;
  /** Hears of each request that was answered. */
  readonly note?: (note: Note) => void;
}

/** A server that is not listening yet. */
export interface ServerApp {
  /** Answers a request. */
  readonly fetch: (request: Request, caller?: Caller) => Promise<Response>;
  /** Lets all who wait for news go; what is being recorded is answered. The store stays open. */
  readonly close: () => void;
  readonly basePath: string;
}

type Routes = Readonly<Record<string, Readonly<Partial<Record<'GET' | 'POST', Handler>>>>>;

/** For whom it is asked who asks. */
const plans: Routes = {
  '/plans': { GET: listPlans, POST: issuePlan },
  '/counts': { GET: countPlans },
  '/agenda': { GET: readAgenda },
  '/report.docx': { GET: readReport },
  '/reminders': { GET: readReminders },
  '/directory': { GET: readDirectory },
  '/calendar': { GET: readCalendarAddress, POST: changeCalendarAddress },
  '/documents/text': { POST: readDocument },
  '/plans/:id/log': { GET: readLog, POST: takeOver },
  '/plans/:id/plan.json': { GET: readPlan },
  ...Object.fromEntries([...paperReaders].map(([name, reader]) => [`/plans/:id/${name}`, { GET: reader }])),
  '/plans/:id/links': { POST: makeLink },
  '/plans/:id/people': { GET: readPeople },
  '/plans/:id/head': { GET: readHead },
  '/plans/:id/heads': { GET: readHeads },
  '/plans/:id/commands': { POST: sendCommands },
};

/** For all, and for who has an address that nobody guesses. */
const open: Routes = {
  '/healthz': { GET: healthz },
  '/readyz': { GET: readyz },
  '/metrics': { GET: metricsText },
  '/profile.json': { GET: readProfileFile },
  '/calendar/:unit/:file': { GET: readUnitCalendar },
  '/links/:secret': { GET: askForLink, POST: openLink },
};

/** The log over HTTP for a whole office. */
export function serverApp(options: ServerOptions): ServerApp {
  const { basePath = '', identity, note } = options;
  const office = officeFor(options);
  const clientOf = clientAddresses(options.trustedProxies ?? []);
  // The platform takes a while to learn a zone: that is done before anybody asks.
  todayOf(office);
  const app = new Hono<Env>().basePath(basePath);
  app.use(watched(office, note), secured(options.origins));
  for (const path of ['/session', '/session/*']) {
    app.on('POST', path, (context) => signIn(identity, context));
    app.all(path, () => problemAnswer(problem('wrong-method', { allowed: ['POST'] })));
  }
  add(app, office, { ...open, '/openapi.json': { GET: async () => Response.json(openApiDocument(basePath)) } });
  for (const path of [
    '/plans/*',
    '/counts',
    '/agenda',
    '/report.docx',
    '/reminders',
    '/directory',
    '/calendar',
    '/documents/*',
  ])
    app.use(path, knowing(identity));
  add(app, office, plans);
  app.notFound(() => problemAnswer(problem('no-such-page', {})));
  app.onError((error) => problemAnswer(problemFrom(error)));
  return {
    fetch: async (request, caller = {}) => app.fetch(request, { ...caller, client: clientOf(request, caller) }),
    close: () => office.tails.close(),
    basePath,
  };
}

function officeFor(options: ServerOptions): Office {
  const { store, identity, profile, directory, clock = systemClock } = options;
  const naming = directory && ((words: string) => directory.current.personMeant(words));
  const desks = new Desks({ store, profile, clock, naming }, limits.desks);
  const office: Office = {
    store,
    identity,
    profile,
    rights: directory === undefined ? rightsByRole : rightsFrom(directory, desks, { profile, clock }),
    clock,
    directory,
    shortNameOf: options.shortNameOf ?? ((id, day) => directory?.current.shortNameOn(id, day)),
    heads: options.heads,
    reminders: options.reminders,
    staleFiles: options.staleFiles ?? (() => []),
    desks,
    tails: new Tails(store),
    livePerPerson: options.livePerPerson ?? limits.livePerPerson,
    rates: new Rates(options.commandsPerMinute ?? limits.commandsPerMinute, () => performance.now()),
    folds: new Rates(options.foldsPerMinute ?? limits.foldsPerMinute, () => performance.now()),
    metrics: new Metrics(),
  };
  office.metrics.gauge('kehoach_live_readers', () => office.tails.size);
  office.metrics.gauge('kehoach_plans_held', () => office.desks.size);
  office.metrics.gauge('kehoach_stale_files', () => office.staleFiles().length);
  office.metrics.gauge('kehoach_memory_bytes', () => process.memoryUsage.rss());
  return office;
}

function rightsFrom(
  directory: DirectorySource,
  desks: Desks,
  { profile, clock }: Pick<Office, 'profile' | 'clock'>,
): Rights {
  return rightsByDirectory({
    directory,
    unitsIn: async (planId) => Object.keys((await desks.of(planId).newest()).plan.units),
    today: () => todayOf({ profile, clock }),
  });
}

function add(app: Hono<Env>, office: Office, routes: Routes): void {
  for (const [path, handlers] of Object.entries(routes)) {
    for (const [method, handler] of Object.entries(handlers))
      app.on(method, path, (context) => handler(office, context));
    const allowed = Object.keys(handlers);
    app.all(path, () => problemAnswer(problem('wrong-method', { allowed })));
  }
}

/** Says who asks, before any route does what only some may. */
function knowing(identity: Identity): MiddlewareHandler<Env> {
  return async (context, next) => {
    const person = await identity.whoIs(context.req.raw, context.env);
    if (isProblem(person)) return problemAnswer(person);
    context.set('person', person);
    return next();
  };
}

async function signIn(identity: Identity, { req, env }: Context<Env>): Promise<Response> {
  const answer = (await identity.signIn?.(req.raw, env)) ?? problem('no-such-page', {});
  return answer instanceof Response ? answer : problemAnswer(answer);
}
