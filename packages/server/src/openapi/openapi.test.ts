import { readFile } from 'node:fs/promises';
import { assert } from 'chai';
import * as v from 'valibot';
import {
  exampleLog,
  jsonOf,
  logOf,
  newId,
  office,
  openOffice,
  planId,
  reader,
  report,
  type RunningOffice,
} from '../test-support/office.js';
import { operations } from './operations.js';
import { wireSchemas } from './schemas.js';

const oldWord = new URL('../../../../test/fixtures/bang-nhiem-vu.doc', import.meta.url);
const oldWordOf = (bytes: Uint8Array): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/msword' },
  body: new Uint8Array(bytes),
});

interface Described {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: { $ref?: string } }>> }>
  >;
}

suite('the OpenAPI document', () => {
  let running: RunningOffice;
  setup(async () => {
    running = await openOffice();
  });
  teardown(() => running.close());

  test('says what the running server answers, on every path and by every method', async () => {
    const document = (await (await running.ask('/openapi.json')).json()) as {
      readonly openapi: string;
      readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
    };
    assert.equal(document.openapi, '3.1.0');
    const commands = (...all: readonly object[]): RequestInit => jsonOf({ commands: all, after: 80 });
    const issue = { number: '1/KH-STP', title: 'Thử', issuer: 'stp', issuerName: 'Sở Tư pháp' };
    const draft = { id: 'thu', commands: [{ id: newId(), type: 'IssuePlan', data: issue }] };
    const refused = { id: newId(), type: 'CancelTask', data: { taskId: 'x', reason: 'x' } };
    const text = await exampleLog();
    const told = async (path: string, body: object): Promise<string> => {
      const { address } = (await (await running.ask(path, office, jsonOf(body))).json()) as {
        readonly address: string;
      };
      return address;
    };
    const secretFile = (await told('/calendar?unit=stp', { make: true })).split('/').at(-1) ?? '';
    const secret = (await told(`/plans/${planId}/links`, { paper: 'plan.csv' })).split('/').at(-1) ?? '';
    const names = { id: planId, unit: 'stp', file: secretFile, secret };
    const filled = (path: string): string =>
      path.replaceAll(/\{(\w+)\}/g, (_, name: string) => names[name as keyof typeof names]);
    const one = '/plans/{id}';
    const asked: readonly (readonly [path: string, status: number, init?: RequestInit, query?: string])[] = [
      ['/plans', 200],
      ['/plans', 401, { headers: { 'Test-Subject': 'expired' } }],
      ['/plans', 200, jsonOf(draft)],
      ['/plans', 422, jsonOf({ ...draft, commands: [{ ...refused, id: newId() }] })],
      ['/counts', 200],
      ['/counts', 200, {}, '?by=unit&on=2022-09-20'],
      ['/counts', 422, {}, '?on=x'],
      ['/report.docx', 200],
      ['/report.docx', 422, {}, '?from=x'],
      ['/agenda', 200, {}, '?unit=tgpl&on=2022-09-20'],
      ['/agenda', 422, {}, '?on=x'],
      ['/reminders', 200, {}, '?unit=tgpl'],
      ['/directory', 200],
      ['/calendar', 200],
      ['/calendar', 422, {}, '?unit=khac'],
      ['/calendar/{unit}/{file}', 200],
      ['/calendar', 200, jsonOf({ make: false })],
      ['/calendar', 422, jsonOf({})],
      ['/calendar/{unit}/{file}', 404],
      [`${one}/links`, 200, jsonOf({ paper: 'report.docx', query: { unit: 'tgpl' } })],
      [`${one}/links`, 422, jsonOf({ paper: 'report.docx', query: { unit: 'khac' } })],
      [`${one}/links`, 404, jsonOf({ paper: 'log' })],
      ['/links/{secret}', 200],
      ['/links/{secret}', 200, { method: 'POST' }],
      ['/links/{secret}', 404],
      ['/links/{secret}', 404, { method: 'POST' }],
      ['/documents/text', 200, oldWordOf(await readFile(oldWord))],
      ['/documents/text', 422, oldWordOf(new Uint8Array(8))],
      [`${one}/log`, 200],
      [`${one}/log`, 200, {}, '?from=1&to=2'],
      [`${one}/log`, 422, {}, '?after=x'],
      [`${one}/log`, 200, logOf(text)],
      [`${one}/log`, 422, logOf('')],
      [`${one}/plan.json`, 200],
      [`${one}/table.html`, 200],
      [`${one}/table.html`, 422, {}, '?unit=x'],
      [`${one}/plan.ics`, 200, {}, '?unit=tgpl'],
      [`${one}/plan.csv`, 200, {}, '?lang=en'],
      [`${one}/plan.xlsx`, 200],
      [`${one}/report.docx`, 200, {}, '?from=2022-07-01&until=2022-09-30&unit=tgpl'],
      [`${one}/report.docx`, 422, {}, '?from=2022-09-30&until=2022-07-01'],
      [`${one}/plan.csv`, 422, {}, '?lang=fr'],
      [`${one}/report.docx`, 422, {}, '?from=1999-01-01'],
      [`${one}/reminder.docx`, 200],
      [`${one}/reminder.docx`, 404, {}, '?unit=bao-ninh-thuan'],
      [`${one}/reminder.docx`, 422, {}, '?answerBy=x'],
      [`${one}/submission.docx`, 200],
      [`${one}/submission.docx`, 404, {}, '?authority=president'],
      [`${one}/minutes.docx`, 200, {}, '?meeting=2022-06-24'],
      [`${one}/minutes.docx`, 404, {}, '?meeting=2022-06-25'],
      [`${one}/minutes.docx`, 422, {}, '?meeting=x'],
      [`${one}/people`, 200],
      [`${one}/head`, 200],
      [`${one}/heads`, 200],
      ['/session', 404, jsonOf({ subject: 'an' })],
      [`${one}/commands`, 200, commands(report('x'), refused)],
      [`${one}/commands`, 415, { method: 'POST', body: '{}' }],
      ['/profile.json', 200],
      ['/profile.json', 404, {}, `?digest=${'0'.repeat(64)}`],
      ['/profile.json', 422, {}, '?digest=x'],
      ['/healthz', 200],
      ['/readyz', 200],
      ['/metrics', 200],
    ];
    for (const [path, status, init = {}, query = ''] of asked) {
      const person =
        (init.headers as Record<string, string> | undefined)?.['Test-Subject'] === undefined ? office : undefined;
      const answer = await running.ask(filled(path) + query, person, init);
      const method = (init.method ?? 'GET').toLowerCase();
      assert.equal(answer.status, status, `${method} ${path}`);
      await assertDescribed(document.paths[path]?.[method], answer, `${method} ${path} ${status}`);
    }
    const described = Object.entries(operations).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const tried = new Set(asked.map(([path, , init]) => `${(init?.method ?? 'GET').toLowerCase()} ${path}`));
    assert.deepEqual(new Set(described), tried);
  });

  test('tells that a report may name several plans', async () => {
    const { paths } = (await (await running.ask('/openapi.json')).json()) as {
      readonly paths: Readonly<Record<string, { readonly get: { readonly parameters: readonly object[] } }>>;
    };
    assert.deepInclude(paths['/report.docx']?.get.parameters[0], {
      name: 'plan',
      schema: { type: 'array', items: { type: 'string' }, maxItems: 100 },
    });
  });

  test('names every path that the server knows, and no other', async () => {
    for (const path of Object.keys(operations)) {
      const answer = await running.ask(path.replace('{id}', planId), reader, { method: 'PUT' });
      assert.equal(answer.status, 405, path);
      const allowed = (answer.headers.get('Allow') ?? '').toLowerCase().split(', ');
      assert.deepEqual(allowed, Object.keys(operations[path] ?? {}), path);
    }
  });
});

async function assertDescribed(described: Described | undefined, answer: Response, what: string): Promise<void> {
  const content = described?.responses[answer.status]?.content;
  const type = answer.headers.get('Content-Type')?.split(';')[0] ?? '';
  if (content?.['*/*'] !== undefined) return;
  assert.property(content, type, what);
  const name = content?.[type]?.schema.$ref?.replace('#/components/schemas/', '');
  if (name === undefined) return;
  const parsed = v.safeParse(wireSchemas[name as keyof typeof wireSchemas], await answer.json());
  assert.deepEqual(parsed.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? [], [], what);
}
