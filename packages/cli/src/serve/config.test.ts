import { resolve } from 'node:path';
import { assert } from 'chai';
import { en } from '../words/serve/en.js';
import { configFrom } from './config.js';

const usual = {
  data: resolve('kehoach-data'),
  port: 8226,
  host: '127.0.0.1',
  basePath: '/kehoach',
  isLogged: false,
};

suite('the configuration of a server', () => {
  test('comes from options, from the environment, or is the usual one', () => {
    const cases: readonly (readonly [args: string, environment: Record<string, string>, config: object])[] = [
      ['', {}, usual],
      ['--port 0 --host localhost --base /', {}, { ...usual, port: 0, host: 'localhost', basePath: '' }],
      ['--data d --log --rate 60', {}, { ...usual, data: resolve('d'), isLogged: true, commandsPerMinute: 60 }],
      ['--port 1', { KEHOACH_PORT: '2', KEHOACH_DATA: 'x' }, { ...usual, port: 1, data: resolve('x') }],
      [
        '',
        { KEHOACH_HOST: '[::1]', KEHOACH_LOG: '1', KEHOACH_BASE: '/a/b' },
        { ...usual, host: '[::1]', isLogged: true, basePath: '/a/b' },
      ],
      [
        '--origin https://a.example --origin http://b.example:8080/',
        {},
        { ...usual, origins: ['https://a.example', 'http://b.example:8080'] },
      ],
      [
        '',
        { KEHOACH_ORIGIN: 'https://a.example, https://b.example' },
        { ...usual, origins: ['https://a.example', 'https://b.example'] },
      ],
      [
        '--trust-proxy 10.1.2.3 --trust-proxy fd00::/8',
        { KEHOACH_TRUST_PROXY: '10.9.9.9' },
        { ...usual, trustedProxies: ['10.1.2.3', 'fd00::/8'] },
      ],
      ['', { KEHOACH_TRUST_PROXY: '10.1.2.3, ::1' }, { ...usual, trustedProxies: ['10.1.2.3', '::1'] }],
      [
        '--database postgres://u:p@host/db',
        { KEHOACH_DATABASE: 'postgres://other/db' },
        { ...usual, database: 'postgres://u:p@host/db' },
      ],
      ['--nats nats://a,b,c', {}, { ...usual, database: 'nats://a,b,c' }],
      [
        '--directory d.json --mail-link https://portal.example/?p={plan}#{task}',
        { KEHOACH_SMTP: 'smtps://u:p@mail.example', KEHOACH_MAIL_FROM: 'KeHoach <kehoach@stp.example>' },
        {
          ...usual,
          directory: resolve('d.json'),
          mail: {
            address: 'smtps://u:p@mail.example',
            from: 'KeHoach <kehoach@stp.example>',
            link: 'https://portal.example/?p={plan}#{task}',
          },
        },
      ],
      ['', { KEHOACH_NATS: 'tls://u:p@a/X' }, { ...usual, database: 'tls://u:p@a/X' }],
      ['', { KEHOACH_DATABASE: 'postgresql:///db' }, { ...usual, database: 'postgresql:///db' }],
      ['', { KEHOACH_RATE: '7', KEHOACH_LOG: '0' }, { ...usual, commandsPerMinute: 7 }],
      [
        '--directory d.json --host 0.0.0.0 --jwt-issuer i --jwt-audience a --jwt-keys https://i.example/keys',
        { KEHOACH_IDENTITY: 'i.json', KEHOACH_PROFILE: 'p.json' },
        {
          ...usual,
          host: '0.0.0.0',
          directory: resolve('d.json'),
          identity: resolve('i.json'),
          profile: resolve('p.json'),
          tokens: { issuer: 'i', audience: 'a', jwks: 'https://i.example/keys' },
        },
      ],
    ];
    for (const [args, environment, config] of cases) {
      const found = configFrom(args.split(' ').filter(Boolean), environment, en);
      assert.deepEqual(found, { config } as typeof found, args);
    }
  });

  test('is refused where it cannot work, with the name of what is wrong', () => {
    const cases: readonly (readonly [args: string, environment: Record<string, string>, named: string])[] = [
      ['--port x', {}, '--port'],
      ['--port 65536', {}, '--port'],
      ['--base kehoach', {}, '--base'],
      ['--base /a?b', {}, '--base'],
      ['--rate 0', {}, '--rate'],
      ['--lang fr', {}, '--lang'],
      ['--host 0.0.0.0', {}, '0.0.0.0'],
      ['', { KEHOACH_HOST: '10.1.2.3' }, '10.1.2.3'],
      ['', { KEHOACH_PORT: '-1' }, 'KEHOACH_PORT'],
      ['--data=', {}, '--data'],
      ['--database mysql://host/db', {}, '--database'],
      ['', { KEHOACH_DATABASE: 'kehoach' }, 'KEHOACH_DATABASE'],
      ['--nats postgres://host/db', {}, '--nats'],
      ['', { KEHOACH_NATS: 'nats://' }, 'KEHOACH_NATS'],
      ['--nats nats://a', { KEHOACH_DATABASE: 'postgres://host/db' }, '--nats'],
      ['--identity i.json', {}, '--directory'],
      ['--directory d.json --jwt-issuer i', {}, '--jwt-audience'],
      ['--directory d.json --jwt-issuer i --jwt-audience a --jwt-keys http://i.example/', {}, '--jwt-keys'],
      ['--directory d.json', { KEHOACH_JWT_KEYS: 'https://i.example/' }, '--jwt-issuer'],
      ['--origin *', {}, '--origin'],
      ['--origin https://a.example/page', {}, '--origin'],
      ['', { KEHOACH_ORIGIN: 'null' }, '--origin'],
      ['--trust-proxy nginx', {}, '--trust-proxy'],
      ['', { KEHOACH_TRUST_PROXY: '10.0.0.0/33' }, '--trust-proxy'],
      ['--prot 1', {}, '--prot'],
      ['more', {}, 'more'],
    ];
    for (const [args, environment, named] of cases) {
      const found = configFrom(args.split(' ').filter(Boolean), environment, en);
      assert.include('fault' in found ? found.fault : '', named, args);
    }
  });
});
