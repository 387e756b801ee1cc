import type { Context } from 'hono';
import * as v from 'valibot';
import { limits } from '../app/limits.js';
import type { Office } from '../app/office.js';
import { readAsked } from '../app/read-body.js';
import { askingPage, overPage, pageHeaders, refusalPage } from '../link/link-page.js';
import { OnceLinks, type OpenLink } from '../link/once-links.js';
import { personNow } from '../link/person-now.js';
import { problem, problemAnswer, ProblemError } from '../problem/problem.js';
import { answerJson } from './answer.js';
import { paperAsked } from './paper-asked.js';
import { paperKinds } from './paper-kinds.js';
import { answerPaper } from './read-paper.js';
import { countFolds } from './fold-rate.js';
import { allow, personIn, planIdIn, type Env, type Handler } from './route.js';

/** Days for which a link can be opened. */
const lifeDays = 7;

/** The body of `POST /plans/{id}/links`: which paper, and what is asked of it, as its address has it. */
export const linkAskedSchema: v.GenericSchema<
  unknown,
  { readonly paper: string; readonly query?: Readonly<Record<string, string>> }
> = v.object({
  paper: v.pipe(v.string(), v.maxLength(100)),
  query: v.exactOptional(v.record(v.string(), v.string())),
});

/**
 * `POST /plans/{id}/links`: an address that opens one paper once, within seven days, for whoever has it; for who
 * records on the plan. What stays inside the office has no link. What cannot be made is told now, not to who opens it.
 */
export const makeLink: Handler = async (office, context) => {
  const planId = planIdIn(context);
  const by = personIn(context);
  allow(await office.rights.record(by, planId));
  if (by === undefined) throw new ProblemError(problem('not-signed-in', {}));
  const seconds = office.rates.take(by.subject, 1);
  if (seconds > 0) throw new ProblemError(problem('too-often', { seconds }));
  const { paper, query = {} } = await readAsked(linkAskedSchema, context.req.raw, limits.linkBytes);
  if (paperKinds.get(paper)?.isInside === true) throw new ProblemError(problem('no-such-page', {}));
  await answerPaper(office, context, { paper, planId, shown: 'whole', asked: paperAsked(query) });
  const until = office.clock.now() + lifeDays * 86_400_000;
  const secret = await linksOf(office).make({ planId, paper, query, by, until });
  const told = { address: `/links/${secret}`, until: new Date(until).toISOString() };
  return answerJson(context.req.raw, told, { headers: { 'Cache-Control': 'no-store' } });
};

/** `GET /links/{secret}`: asks whether to open it; by asking nothing is used up. */
export const askForLink: Handler = inPages(async (office, context) => {
  const isOpen = (await linkIn(office, context)) !== undefined;
  return page(isOpen ? askingPage : overPage, isOpen ? 200 : 404);
});

/**
 * `POST /links/{secret}`: the paper, as who made the link may see it today; the link opens nothing any more. Where the
 * paper cannot be made today, it stays as it is.
 */
export const openLink: Handler = inPages(async (office, context) => {
  const found = await linkIn(office, context);
  if (found === undefined) return page(overPage, 404);
  const { planId, paper, query, by } = found.link;
  const shown = await office.rights.show(personNow(office, by), planId);
  if (shown !== 'whole') return page(overPage, 404);
  const made = await answerPaper(office, context, { paper, planId, shown, asked: paperAsked(query) });
  if (!(await found.take())) return page(overPage, 404);
  made.headers.set('Cache-Control', 'no-store');
  made.headers.delete('ETag');
  return made;
});

/** Who opens a link reads in a browser why it was not opened. */
function inPages(handler: Handler): Handler {
  return async (office, context) => {
    try {
      return await handler(office, context);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { status, headers } = problemAnswer(error.problem);
      for (const [name, value] of Object.entries(pageHeaders)) headers.set(name, value);
      return new Response(refusalPage(error.problem), { status, headers });
    }
  };
}

function linksOf({ store, clock }: Office): OnceLinks {
  return new OnceLinks(store, () => clock.now());
}

async function linkIn(office: Office, context: Context<Env>): Promise<OpenLink | undefined> {
  countFolds(office, context, 1);
  return linksOf(office).find(context.req.param('secret') ?? '');
}

function page(text: string, status: number): Response {
  return new Response(text, { status, headers: pageHeaders });
}
