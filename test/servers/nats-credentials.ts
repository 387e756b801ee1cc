// Who may use a server of NATS that knows people by signed credentials, as an office's administrator makes them.
import { nkeys } from '@nats-io/transport-node';

type Pair = ReturnType<typeof nkeys.createUser>;

/** Lines for a server's configuration, the file of one whom it knows, and that of one who signed for himself. */
export function natsCredentials(): {
  readonly settings: string;
  readonly credentials: string;
  readonly strange: string;
} {
  const operator = nkeys.createOperator();
  const [account, system, stranger] = [nkeys.createAccount(), nkeys.createAccount(), nkeys.createAccount()];
  const any = { subs: -1, data: -1, payload: -1, imports: -1, exports: -1, wildcards: true, conn: -1, leaf: -1 };
  const limits = { ...any, mem_storage: -1, disk_storage: -1, streams: -1, consumer: -1 };
  const known = (of: Pair, may: object): string =>
    `${of.getPublicKey()}: "${signed(operator, of.getPublicKey(), { type: 'account', version: 2, limits: may })}"`;
  return {
    settings: `operator: "${signed(operator, operator.getPublicKey(), { type: 'operator', version: 2 })}"
resolver: MEMORY
system_account: ${system.getPublicKey()}
resolver_preload: { ${known(account, limits)}, ${known(system, any)} }`,
    credentials: fileOf(account),
    strange: fileOf(stranger),
  };
}

function fileOf(account: Pair): string {
  const user = nkeys.createUser();
  const may = { type: 'user', version: 2, pub: {}, sub: {}, subs: -1, data: -1, payload: -1 };
  const seed = new TextDecoder().decode(user.getSeed());
  const part = (name: string, text: string): string => `-----BEGIN ${name}-----\n${text}\n------END ${name}------\n`;
  return part('NATS USER JWT', signed(account, user.getPublicKey(), may)) + part('USER NKEY SEED', seed);
}

function signed(by: Pair, subject: string, nats: object): string {
  const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const about = {
    jti: subject,
    iat: Math.floor(Date.now() / 1000),
    iss: by.getPublicKey(),
    name: 'test',
    sub: subject,
  };
  const text = `${encoded({ typ: 'JWT', alg: 'ed25519-nkey' })}.${encoded({ ...about, nats })}`;
  return `${text}.${Buffer.from(by.sign(new TextEncoder().encode(text))).toString('base64url')}`;
}
