import { assert } from 'chai';
import { natsAddress, type NatsAddress } from './address.js';

suite('the address of servers of NATS', () => {
  const cases: readonly (readonly [text: string, options: NatsAddress['options'], shown?: string])[] = [
    ['nats://a', { servers: ['a'] }],
    ['nats://a:4222,b:4222,c:4222', { servers: ['a:4222', 'b:4222', 'c:4222'] }],
    ['nats://a,nats://b, nats://c', { servers: ['a', 'b', 'c'] }, 'nats://a,b,c'],
    ['nats://a.example/SO_TU_PHAP', { servers: ['a.example'], stream: 'SO_TU_PHAP' }],
    ['NATS://[::1]:4222', { servers: ['[::1]:4222'] }, 'nats://[::1]:4222'],
    ['nats://u:m%E1%BA%ADt%3A%40@a,b', { servers: ['a', 'b'], signIn: { user: 'u', password: 'mật:@' } }, 'nats://a,b'],
    ['nats://thẻ@a', { servers: ['a'], signIn: { token: 'thẻ' } }, 'nats://a'],
    ['nats://a?creds=/etc/k.creds', { servers: ['a'], signIn: { credentialsFile: '/etc/k.creds' } }, 'nats://a'],
    ['tls://a', { servers: ['a'], tls: {} }],
    ['nats://a?ca=ca.pem&replicas=1', { servers: ['a'], tls: { caFile: 'ca.pem' }, replicas: 1 }, 'nats://a'],
    [
      'tls://a/X?cert=c.pem&key=k.pem',
      { servers: ['a'], stream: 'X', tls: { certFile: 'c.pem', keyFile: 'k.pem' } },
      'tls://a/X',
    ],
  ];

  test('names servers, a stream, who signs in and by which files; its password is not shown', () => {
    for (const [text, options, shown = text] of cases) assert.deepEqual(natsAddress(text), { options, shown }, text);
  });

  test('is none where a part of it cannot be', () => {
    for (const text of [
      '',
      'a:4222',
      'postgres://a/b',
      'nats://',
      'nats://a,',
      'nats://a b',
      'nats://a:port',
      'nats://a/b/c',
      'nats://a/kế-hoạch',
      'nats://a?replicas=2',
      'nats://a?x=1',
      'nats://:p@a',
      'nats://%@a',
      'nats://u:p@a?creds=f',
      'nats://a?creds=',
    ])
      assert.isUndefined(natsAddress(text), text);
  });
});
