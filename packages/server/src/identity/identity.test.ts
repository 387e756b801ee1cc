import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { DirectoryFile } from '../directory/directory-schema.js';
import type { FileNews } from '../file/watched-file.js';
import { directoryFile, directoryOf } from '../test-support/directory.js';
import { handClock, jsonOf, openOffice, type RunningOffice } from '../test-support/office.js';
import { signInServer, type SignInServer } from '../test-support/sign-in-server.js';
import { officeIdentity, type SignIns } from './office-identity.js';
import { readSignIns, watchSignIns } from './sign-ins-file.js';

const sessionKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const secret = 'kh_robot_0123456789abcdefghij';
const portal = 'kh_portal_jihgfedcba9876543210';
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const file: DirectoryFile = {
  ...directoryFile,
  keys: [
    { id: 'robot', unit: 'tgpl', sha256: digestOf(secret), scopes: ['read'] },
    { id: 'portal', unit: 'stp', sha256: digestOf(portal), scopes: ['vouch'], vouchesFor: ['tgpl'] },
  ],
};

suite('who signs in', () => {
  let server: SignInServer;
  let running: RunningOffice | undefined;
  setup(async () => {
    server = await signInServer();
  });
  teardown(async () => {
    await running?.close();
    await server.close();
  });

  const clock = handClock(new Date().toISOString());
  const source = { ...directoryOf(file) };

  async function opened(ways: SignIns): Promise<void> {
    clock.set(new Date().toISOString());
    Object.assign(source, directoryOf(file));
    const identity = officeIdentity({ signIns: { current: ways }, directory: source, sessionKey, clock });
    running = await openOffice({ isEmpty: true, identity, directory: source });
  }

  /** What is answered about a plan that is not there: 404 to who may see the office's plans, else who one is not. */
  async function asked(headers: Readonly<Record<string, string>>): Promise<readonly [number, string]> {
    const answer = await (running as RunningOffice).ask('/plans/off.none/log', undefined, { headers });
    return [answer.status, ((await answer.json()) as { code: string }).code];
  }
  const bearing = (token: string): Promise<readonly [number, string]> => asked({ Authorization: `Bearer ${token}` });
  const tokens = (): SignIns => ({
    tokens: [{ issuer: server.address, audience: 'kehoach', jwks: `${server.address}/keys` }],
  });
  const isIn = [404, 'no-such-plan'] as const;
  const isNobody = [401, 'not-signed-in'] as const;

  test('bears a token of the issuer, for this server, that has not expired; no other is believed', async () => {
    await opened(tokens());
    const now = Math.floor(Date.now() / 1_000);
    const { token } = server;
    const hmac = new SignJWT({ iss: server.address, aud: 'kehoach', sub: 'recorder', exp: now + 300 });
    const none = new UnsecuredJWT({ iss: server.address, aud: 'kehoach', sub: 'recorder', exp: now + 300 });
    const right = await token();
    const [head = '', body = '', signature = ''] = right.split('.');
    const changed = Buffer.from(
      JSON.stringify({ iss: server.address, aud: 'kehoach', sub: 'planner', exp: now + 300 }),
    );
    const cases: Readonly<Record<string, readonly [string, readonly [number, string]]>> = {
      right: [right, isIn],
      'several audiences': [await token({ aud: ['x', 'kehoach'] }), isIn],
      'just expired, within the tolerance': [await token({ exp: now - 10 }), isIn],
      'not in the directory': [await token({ sub: 'stranger' }), [403, 'not-in-directory']],
      'a subject that looks like a key': [await token({ sub: 'key:robot' }), [403, 'not-in-directory']],
      'another audience': [await token({ aud: 'elsewhere' }), isNobody],
      'no audience': [await token({ aud: undefined }), isNobody],
      'another issuer': [await token({ iss: 'https://elsewhere.example' }), isNobody],
      expired: [await token({ exp: now - 60 }), isNobody],
      'without an end': [await token({ exp: undefined }), isNobody],
      'not yet': [await token({ nbf: now + 60 }), isNobody],
      'no subject': [await token({ sub: undefined }), isNobody],
      'alg none': [none.encode(), isNobody],
      'HS256 with the public key': [
        await hmac.setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new TextEncoder().encode(server.publicKey)),
        isNobody,
      ],
      'an unknown key': [await token({}, { kid: 'k2' }), isNobody],
      'signed by another': [await token({}, {}, 'stranger'), isNobody],
      'another body': [`${head}.${changed.toString('base64url')}.${signature}`, isNobody],
      'no signature': [`${head}.${body}.`, isNobody],
      'no token': ['x', isNobody],
      'like one of the server itself': [
        await token({ iss: 'urn:kehoach:session', aud: 'urn:kehoach:session' }),
        isNobody,
      ],
    };
    for (const [name, [given, expected]] of Object.entries(cases))
      assert.deepEqual(await bearing(given), expected, name);
    assert.deepEqual(await asked({}), isNobody);
    assert.deepEqual(await asked({ Authorization: 'Basic YTpi' }), isNobody);
  });

  test('with fifty unknown keys fetches the keys once, and is no less signed in while they are out of reach', async () => {
    await opened(tokens());
    for (let each = 0; each < 50; each += 1)
      assert.deepEqual(await bearing(await server.token({}, { kid: `${each}` })), isNobody);
    assert.equal(server.asked.keys, 1);
    await running?.close();
    await opened({ tokens: [{ issuer: server.address, audience: 'kehoach', jwks: 'http://127.0.0.1:9/keys' }] });
    assert.deepEqual(await bearing(await server.token()), [503, 'identity-unreachable']);
  });

  test('is another person for each way in that has a prefix, though the subjects are the same', async () => {
    const second = await signInServer();
    try {
      const [way] = tokens().tokens ?? [];
      const { address, opaque } = server;
      const proxy = { addresses: ['127.0.0.0/8'], secret: 's'.repeat(20), subjectHeader: 'X-Remote-User' };
      const prefix = 'ngoai:';
      await opened({
        tokens: [
          way as NonNullable<typeof way>,
          { issuer: second.address, audience: 'kehoach', jwks: `${second.address}/keys`, prefix },
        ],
        introspection: { url: `${address}/introspect`, clientId: 'kehoach', clientSecret: 'mật', prefix },
        proxy: { ...proxy, prefix },
      });
      opaque.set('right', { active: true, sub: 'reader' });
      const named = { 'X-Remote-User': 'reader', 'Kh-Proxy-Secret': proxy.secret };
      const others = async (): Promise<readonly unknown[]> => [
        await bearing(await second.token()),
        await bearing('right'),
        await asked(named),
      ];
      const isUnknown = [403, 'not-in-directory'] as const;
      assert.deepEqual(await others(), [isUnknown, isUnknown, isUnknown]);
      assert.deepEqual(await bearing(await server.token()), isIn);
      const people = file.people.map((person) => ({ ...person, subject: `${prefix}${person.subject}` }));
      Object.assign(source, directoryOf({ ...file, people }));
      assert.deepEqual(await others(), [isIn, isIn, isIn]);
      assert.deepEqual(await bearing(await server.token()), isUnknown);
    } finally {
      await second.close();
    }
  });

  test('is a program with the key of a unit, as far as its scopes go and as long as the directory has it', async () => {
    await opened({});
    assert.deepEqual(await bearing(secret), isIn);
    assert.deepEqual(await bearing(portal), [403, 'not-a-reader']);
    for (const other of [`${secret}x`, secret.slice(0, -1), 'kh_robot_', secret.replace('robot', 'portal'), 'kh_'])
      assert.deepEqual(await bearing(other), isNobody, other);
    const commands = jsonOf({ commands: [], after: 0 });
    const headers = { ...(commands.headers as object), Authorization: `Bearer ${secret}` };
    const sent = await running?.ask('/plans/off.none/commands', undefined, { ...commands, headers });
    assert.equal(sent?.status, 403);
    Object.assign(source, directoryOf({ ...file, keys: [] }));
    assert.deepEqual(await bearing(secret), isNobody);
  });

  test('is named by a proxy that asks from its address and knows the secret; by nobody else', async () => {
    const proxy = { addresses: ['127.0.0.0/8'], secret: 's'.repeat(20), subjectHeader: 'X-Remote-User' };
    const named = { 'X-Remote-User': 'reader' };
    const whole = { ...named, 'Kh-Proxy-Secret': proxy.secret };
    await opened({ proxy });
    assert.deepEqual(await asked(whole), isIn);
    assert.deepEqual(await asked({ ...whole, 'X-Remote-User': 'ai' }), [403, 'not-in-directory']);
    assert.deepEqual(await asked(named), isNobody);
    assert.deepEqual(await asked({ ...named, 'Kh-Proxy-Secret': 't'.repeat(20) }), isNobody);
    assert.deepEqual(await asked({ 'Kh-Proxy-Secret': proxy.secret }), isNobody);
    await running?.close();
    await opened({ proxy: { ...proxy, addresses: ['10.1.2.3', '::1'] } });
    assert.deepEqual(await asked(whole), isNobody);
  });

  test('bears a token that another server knows, which is asked once while its answer counts', async () => {
    const { address, opaque, asked: times } = server;
    await opened({
      introspection: { url: `${address}/introspect`, clientId: 'kehoach', clientSecret: 'mật', audience: 'kehoach' },
    });
    const now = Math.floor(Date.now() / 1_000);
    opaque.set('right', { active: true, sub: 'reader', aud: ['kehoach'], exp: now + 300 });
    opaque.set('other', { active: true, sub: 'reader', aud: 'elsewhere' });
    opaque.set('late', { active: true, sub: 'reader', aud: 'kehoach', exp: now - 1 });
    opaque.set('gone', { active: false, sub: 'reader', aud: 'kehoach' });
    opaque.set('nobody', { active: true, aud: 'kehoach' });
    assert.deepEqual(await bearing('right'), isIn);
    assert.deepEqual(await bearing('right'), isIn);
    assert.equal(times.tokens, 1);
    for (const token of ['other', 'late', 'gone', 'nobody', 'unknown'])
      assert.deepEqual(await bearing(token), isNobody, token);
    opaque.set('right', { active: false });
    clock.set(new Date(Date.now() + 31_000).toISOString());
    assert.deepEqual(await bearing('right'), isNobody);
    await running?.close();
    await opened({ introspection: { url: `${address}/introspect`, clientId: 'kehoach', clientSecret: 'x' } });
    assert.deepEqual(await bearing('right'), [503, 'identity-unreachable']);
  });

  test('bears a token of a client that has no secret, also one that names no issuer itself', async () => {
    const { address, opaque, token } = server;
    await opened({ introspection: { url: `${address}/introspect`, clientId: 'page' } });
    const nameless = await token({ iss: undefined, aud: undefined });
    opaque.set(nameless, { active: true, sub: 'reader' });
    assert.deepEqual(await bearing(nameless), isIn);
    assert.deepEqual(await bearing(await token()), isNobody);
    await running?.close();
    await opened({ introspection: { url: `${address}/introspect`, clientId: 'another' } });
    assert.deepEqual(await bearing(nameless), [503, 'identity-unreachable']);
  });

  test('is vouched for by the portal’s key for ten minutes, if the key may for that unit', async () => {
    await opened(tokens());
    const vouch = async (
      key: string,
      body: unknown,
    ): Promise<Readonly<Record<string, unknown>> & { status: number }> => {
      const init = jsonOf(body);
      const headers = { ...(init.headers as object), Authorization: `Bearer ${key}` };
      const answer = (await running?.ask('/session', undefined, { ...init, headers })) as Response;
      return { status: answer.status, ...((await answer.json()) as object) };
    };
    const { token, expiresIn } = await vouch(portal, { subject: 'reader' });
    assert.equal(expiresIn, 600);
    assert.deepEqual(await bearing(String(token)), isIn);
    const cases = [
      [portal, { subject: 'planner' }, 403, 'not-vouched'],
      [portal, { subject: 'stranger' }, 403, 'not-vouched'],
      [portal, {}, 422, 'invalid-request'],
      [secret, { subject: 'reader' }, 403, 'not-vouched'],
      [`${portal}x`, { subject: 'reader' }, 401, 'not-signed-in'],
      [await server.token(), { subject: 'reader' }, 401, 'not-signed-in'],
      [String(token), { subject: 'reader' }, 401, 'not-signed-in'],
    ] as const;
    for (const [key, body, status, code] of cases) assert.deepInclude(await vouch(key, body), { status, code });
    assert.equal((await running?.ask('/session/dev', undefined, jsonOf({})))?.status, 404);
    clock.set(new Date(Date.now() + 601_000).toISOString());
    assert.deepEqual(await bearing(String(token)), isNobody);
    clock.set(new Date().toISOString());
    const keys = (file.keys ?? []).map((key) => (key.id === 'portal' ? { ...key, sha256: digestOf('another') } : key));
    Object.assign(source, directoryOf({ ...file, keys }));
    assert.deepEqual(await bearing(String(token)), isNobody, 'the key was replaced');
    Object.assign(source, directoryOf(file));
    assert.deepEqual(await bearing(String(token)), isIn);
    const moved = file.people.map((person) => ({ ...person, unit: 'khac' }));
    Object.assign(source, directoryOf({ ...file, people: moved }));
    assert.deepEqual(await bearing(String(token)), isNobody);
  });
});

suite('tokens that portals ask for', () => {
  const portals: DirectoryFile = { ...file, keys: (file.keys ?? []).slice(1) };
  const vouching = async (running: RunningOffice, key: string): Promise<Response> => {
    const init = jsonOf({ subject: 'reader' });
    const headers = { ...(init.headers as object), Authorization: `Bearer ${key}` };
    return running.ask('/session', undefined, { ...init, headers });
  };
  const opened = (): Promise<RunningOffice> => {
    const identity = officeIdentity({
      signIns: { current: {} },
      directory: directoryOf(portals),
      sessionKey,
      sessionsPerMinute: 10,
    });
    return openOffice({ isEmpty: true, identity });
  };

  test('are bounded a minute, and who guesses keys is let wait without keeping a portal from its own', async () => {
    const running = await opened();
    try {
      const statuses: number[] = [];
      for (let each = 0; each < 200; each += 1)
        statuses.push((await vouching(running, `kh_portal_${'x'.repeat(20)}${each}`)).status);
      assert.equal(statuses[0], 401);
      assert.include(statuses, 429);
      assert.equal((await vouching(running, portal)).status, 200);
      const bearers = Array.from({ length: 30 }, () => vouching(running, portal));
      const answers = await Promise.all(bearers);
      const late = answers.filter(({ status }) => status === 429);
      assert.isAtLeast(late.length, 1);
      assert.isAtLeast(Number(late[0]?.headers.get('Retry-After')), 1);
    } finally {
      await running.close();
    }
  });
});

suite('identity.json', () => {
  test('is read again when it changes, and stays as it was where that cannot be used', async () => {
    const server = await signInServer();
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-identity-'));
    const written = join(folder, 'identity.json');
    const tokens = [{ issuer: server.address, audience: 'kehoach', jwks: `${server.address}/keys` }];
    const news: FileNews[] = [];
    let running: RunningOffice | undefined;
    try {
      await writeFile(written, '{}');
      const signIns = await watchSignIns(written, [], (each) => news.push(each), 40);
      const directory = directoryOf();
      const identity = officeIdentity({ signIns, directory, sessionKey });
      const staleFiles = (): readonly string[] => (signIns.isStale ? ['identity.json'] : []);
      running = await openOffice({ isEmpty: true, identity, directory, staleFiles });
      const { ask } = running;
      const bearer = { headers: { Authorization: `Bearer ${await server.token()}` } };
      const status = async (): Promise<number> => (await ask('/plans', undefined, bearer)).status;
      const told = async (): Promise<readonly unknown[]> => [
        ((await (await ask('/readyz')).json()) as { stale?: unknown }).stale,
        /^kehoach_stale_files (\d)$/m.exec(await (await ask('/metrics')).text())?.[1],
      ];
      assert.equal(await status(), 401);
      await writeFile(written, JSON.stringify({ tokens }));
      await until(() => news.length === 1);
      assert.equal(await status(), 200);
      assert.deepEqual(await told(), [undefined, '0']);
      await writeFile(written, JSON.stringify({ tokens: [{ ...tokens[0], jwks: 'http://keys.example/' }] }));
      await until(() => news.length === 2);
      assert.nestedPropertyVal(news[1], 'fault.params.field', 'tokens.0.jwks');
      assert.equal(await status(), 200);
      assert.deepEqual(await told(), [['identity.json'], '1']);
      await writeFile(written, '{ "tokens": [] }');
      await until(() => news.length === 3);
      assert.equal(await status(), 401);
      assert.deepEqual(await told(), [undefined, '0']);
      signIns.close();
    } finally {
      await running?.close();
      await server.close();
      await rm(folder, { recursive: true });
    }
  });

  test('is told its first fault with its line', () => {
    const token = { issuer: 'a', audience: 'b', jwks: 'https://a.example/keys' };
    const proxy = { addresses: ['10.0.0.1'], secret: 's'.repeat(20), subjectHeader: 'X-User' };
    const cases: readonly (readonly [value: object, field: string | undefined, wanted?: string])[] = [
      [{ tokens: [token], proxy }, undefined],
      [{ tokens: [{ ...token, jwks: 'http://a.example/keys' }] }, 'tokens.0.jwks', 'address'],
      [{ tokens: [{ ...token, audience: undefined }] }, 'tokens.0.audience'],
      [{ proxy: { ...proxy, secret: 'short' } }, 'proxy.secret', 'secret'],
      [{ proxy: { ...proxy, addresses: ['proxy.local'] } }, 'proxy.addresses', 'network'],
      ...['10.0.0.0/33', '::1/129', '10.0.0.0/8/9', '10.0.0.0/', '10.0.0.0/-1', '10.0.0', ''].map(
        (address) => [{ proxy: { ...proxy, addresses: [address] } }, 'proxy.addresses'] as const,
      ),
      [{ proxy: { ...proxy, addresses: [] } }, 'proxy.addresses'],
      [{ token: [] }, 'token'],
    ];
    for (const [value, field, wanted] of cases) {
      const read = readSignIns(JSON.stringify(value, null, 1));
      const fault = 'fault' in read ? read.fault : undefined;
      assert.equal((fault?.params as { field?: string } | undefined)?.field, field, JSON.stringify(value));
      if (fault !== undefined) assert.isAtLeast(fault.line, 2);
      if (wanted !== undefined) assert.nestedPropertyVal(fault, 'params.wanted.code', wanted);
    }
    const twice = { fault: { code: 'twice', line: 9, params: { name: 'a' } } } as const;
    const text = JSON.stringify({ tokens: [token, { ...token, audience: 'c' }] }, null, 1);
    assert.deepEqual(readSignIns(text), twice);
    const beside = readSignIns(JSON.stringify({ tokens: [token] }), [token]);
    assert.deepEqual(beside, { fault: { ...twice.fault, line: 1 } });
  });
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1_000) throw new Error('it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
