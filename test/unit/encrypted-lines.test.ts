// `kehoach serve` on databases whose line is encrypted, with certificates that are right and wrong.
import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { authority, type Authority, type Certificate } from '../servers/certificates.js';
import { startKehoach, takeOverExample, type KehoachServer } from '../servers/kehoach.js';
import { natsPath, noNats, startNats, type NatsServers } from '../servers/nats.js';
import { noPostgres, postgresPrograms, postgresUser, startPostgres, type PostgresServer } from '../servers/postgres.js';
import { skipHere } from '../servers/skips.js';

let by: Authority;
let folder = '';

/** Starts it, looks and stops it; what it said, where it did not start. */
async function served(option: string, url: string, look?: (server: KehoachServer) => Promise<void>): Promise<string> {
  try {
    const server = await startKehoach(['--data', folder, '--lang', 'en', option, url]);
    await look?.(server);
    server.child.kill('SIGTERM');
    await server.ended;
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** A sentence alone: no stack, no warning of a program, no password. */
function assertSentence(said: string, sentence: RegExp, of: string): void {
  assert.match(said, sentence, of);
  assert.match(said, /^ended with 2: [^\n]+\n$/, of);
  for (const secret of [postgresUser.password, encodeURIComponent(postgresUser.password)])
    assert.notInclude(said, secret);
}

suite('PostgreSQL behind an encrypted line', function () {
  this.timeout(120_000);
  let postgres: PostgresServer;
  let right: Certificate;
  let expired: Certificate;
  let clientOnly: Certificate;
  suiteSetup(async function () {
    const programs = postgresPrograms();
    if (programs === undefined) skipHere(this, noPostgres);
    folder = await mkdtemp(join(tmpdir(), 'kehoach-encrypted-'));
    by = await authority(programs.owner);
    [right, expired] = [await by.give('right', 'IP:127.0.0.1'), await by.give('expired', 'IP:127.0.0.1', -1)];
    clientOnly = await by.give('client', 'IP:127.0.0.1', 2, 'clientAuth');
    postgres = await startPostgres(programs);
    await postgres.sql('CREATE DATABASE guarded');
    const [file] = await postgres.sql('SHOW hba_file');
    const rules = String(file?.['hba_file']);
    await writeFile(rules, `hostnossl guarded all all reject\n${await readFile(rules, 'utf8')}`);
  });
  suiteTeardown(async () => {
    await postgres?.remove();
    await by?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  /** Shows that certificate from now on; none, and the line is plain. */
  async function shows(certificate: Certificate | undefined): Promise<void> {
    if (certificate !== undefined) {
      await postgres.sql(`ALTER SYSTEM SET ssl_cert_file = '${certificate.cert}'`);
      await postgres.sql(`ALTER SYSTEM SET ssl_key_file = '${certificate.key}'`);
    }
    await postgres.sql(`ALTER SYSTEM SET ssl = ${certificate === undefined ? 'off' : 'on'}`);
    await postgres.sql('SELECT pg_reload_conf()');
    const isShown = certificate === undefined ? 'off' : certificate.cert;
    const name = certificate === undefined ? 'ssl' : 'ssl_cert_file';
    while ((await postgres.sql(`SHOW ${name}`))[0]?.[name] !== isShown);
  }
  const at = (query: string, { host = '127.0.0.1', database = 'postgres' } = {}): string =>
    `${postgres.url(database).replace('127.0.0.1', host)}${query}`;

  const isEncrypted = async (): Promise<unknown> => {
    const of = "application_name = 'kehoach'";
    const sql = `SELECT bool_and(ssl) AS all FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE ${of}`;
    return (await postgres.sql(sql))[0]?.['all'];
  };

  test('is used where the certificate is what the address demands; all its connections are encrypted', async () => {
    await shows(right);
    for (const [query, host] of [
      [`?sslmode=verify-full&sslrootcert=${by.ca}`, '127.0.0.1'],
      [`?sslrootcert=${by.ca}`, '127.0.0.1'],
      [`?sslmode=verify-ca&sslrootcert=${by.ca}`, 'localhost'],
      [`?sslmode=require&sslrootcert=${by.ca}`, 'localhost'],
      ['?sslmode=require', 'localhost'],
    ] as const)
      assert.equal(
        await served('--database', at(query, { host, database: 'guarded' }), async (server) => {
          if (query.includes('verify-full')) await takeOverExample(server);
          assert.isTrue(await isEncrypted(), query);
        }),
        '',
        query,
      );
    for (const query of ['?sslmode=disable', ''])
      assert.equal(
        await served('--database', at(query), async () => assert.isFalse(await isEncrypted(), query)),
        '',
        query,
      );
    await shows(expired);
    assert.equal(await served('--database', at('?sslmode=require', { database: 'guarded' })), '');
  });

  test('is refused in a sentence at start where the certificate is another one', async () => {
    await shows(right);
    for (const [query, host, sentence] of [
      [`?sslmode=verify-full&sslrootcert=${by.otherCa}`, '127.0.0.1', /is of no authority that is trusted here/],
      [`?sslmode=verify-ca&sslrootcert=${by.otherCa}`, '127.0.0.1', /is of no authority that is trusted here/],
      [`?sslmode=require&sslrootcert=${by.otherCa}`, '127.0.0.1', /is of no authority that is trusted here/],
      ['?sslmode=verify-full', '127.0.0.1', /is of no authority that is trusted here/],
      ['?sslmode=verify-full&sslrootcert=system', '127.0.0.1', /is of no authority that is trusted here/],
      [`?sslmode=verify-full&sslrootcert=${by.ca}`, 'localhost', /is for another host/],
      ['?sslmode=verify-full&sslrootcert=/none/ca.pem', '127.0.0.1', /file of certificates .* cannot be read/],
      [`?sslrootcert=${right.key}`, '127.0.0.1', /file of certificates .* cannot be read/],
      [`?sslmode=require&sslcert=${right.key}&sslkey=${right.cert}`, '127.0.0.1', /of certificates .* cannot be read/],
      [
        `?sslmode=require&sslcert=${right.cert}&sslkey=${expired.key}`,
        '127.0.0.1',
        /of certificates .* cannot be read/,
      ],
      ['?sslmode=prefer', '127.0.0.1', /sslmode in the address of the database is/],
      ['?sslmode=verify-ca', '127.0.0.1', /verify-ca needs sslrootcert/],
    ] as const)
      assertSentence(await served('--database', at(query, { host })), sentence, query);
    assertSentence(await served('--database', at('', { database: 'guarded' })), /encrypted line alone/, 'plain');
    await shows(clientOnly);
    assertSentence(await served('--database', at(`?sslrootcert=${by.ca}`)), /is of no authority/, 'for clients');
    await shows(expired);
    for (const mode of ['verify-full', 'verify-ca'])
      assertSentence(
        await served('--database', at(`?sslmode=${mode}&sslrootcert=${by.ca}`)),
        /has expired or does not count yet/,
        mode,
      );
    await shows(undefined);
    for (const query of ['?sslmode=require', `?sslmode=verify-full&sslrootcert=${by.ca}`])
      assertSentence(await served('--database', at(query)), /does not encrypt the line/, query);
  });
});

suite('NATS behind an encrypted line', function () {
  this.timeout(120_000);
  let program = '';
  suiteSetup(async function () {
    program = natsPath() ?? skipHere(this, noNats);
    folder = await mkdtemp(join(tmpdir(), 'kehoach-encrypted-'));
    by = await authority();
  });
  suiteTeardown(async () => {
    await by?.remove();
    await rm(folder, { recursive: true, force: true });
  });

  /** A server that shows that certificate, and its address at a host. */
  async function showing(
    { cert, key }: Certificate,
    work: (at: (query: string, host?: string) => string) => Promise<void>,
  ): Promise<void> {
    const servers: NatsServers = await startNats(program, 1, `tls { cert_file: "${cert}", key_file: "${key}" }`);
    const [url = ''] = servers.urls;
    try {
      await work((query, host = '127.0.0.1') => `${url.replace('nats:', 'tls:').replace('127.0.0.1', host)}${query}`);
    } finally {
      await servers.remove();
    }
  }

  test('is used where the certificate is of the authority that is named; refused in a sentence where it is not', async () => {
    await showing(await by.give('right', 'IP:127.0.0.1'), async (at) => {
      assert.equal(await served('--nats', at(`?ca=${by.ca}`), takeOverExample), '');
      for (const [url, sentence] of [
        [at(`?ca=${by.otherCa}`), /is of no authority that is trusted here/],
        [at(''), /is of no authority that is trusted here/],
        [at(`?ca=${by.ca}`, 'localhost'), /is for another host/],
        [at('?ca=/none/ca.pem'), /The file \/none\/ca.pem cannot be read/],
      ] as const)
        assertSentence(await served('--nats', url), sentence, url);
    });
    // The client asks for this name where a server is named by its address.
    await showing(await by.give('local', 'DNS:localhost'), async (at) => {
      assert.equal(await served('--nats', at(`?ca=${by.ca}`, 'localhost')), '');
      assertSentence(await served('--nats', at(`?ca=${by.ca}`)), /is for another host/, 'another host');
    });
    await showing(await by.give('expired', 'IP:127.0.0.1', -1), async (at) =>
      assertSentence(await served('--nats', at(`?ca=${by.ca}`)), /has expired or does not count yet/, 'expired'),
    );
  });
});
