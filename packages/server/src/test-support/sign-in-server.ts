import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type JWTHeaderParameters } from 'jose';

/** A server that signs persons in: it publishes its keys, and tells what an opaque token is. */
export interface SignInServer {
  readonly address: string;
  /** How often its keys were fetched, and how often it was asked about a token. */
  readonly asked: { keys: number; tokens: number };
  /** What it says of opaque tokens. */
  readonly opaque: Map<string, object>;
  /** Its public key as text, which everybody may know. */
  readonly publicKey: string;
  /** A token that is right, but for what is given otherwise; `stranger`: by a key that it does not publish. */
  token(
    claims?: Readonly<Record<string, unknown>>,
    header?: Partial<JWTHeaderParameters>,
    by?: 'own' | 'stranger',
  ): Promise<string>;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function signInServer(): Promise<SignInServer> {
  const [own, stranger] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const asked = { keys: 0, tokens: 0 };
  const opaque = new Map<string, object>();
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'application/json');
    if (request.url === '/keys') {
      asked.keys += 1;
      response.end(JSON.stringify({ keys: [jwk] }));
      return;
    }
    asked.tokens += 1;
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { authorization } = request.headers;
      const told = new URLSearchParams(body);
      const isClient =
        authorization === undefined
          ? told.get('client_id') === 'page'
          : authorization === `Basic ${Buffer.from('kehoach:m%E1%BA%ADt').toString('base64')}`;
      response.statusCode = isClient ? 200 : 401;
      response.end(JSON.stringify(opaque.get(told.get('token') ?? '') ?? { active: false }));
    });
  });
  const address = await listening(server);
  const token: SignInServer['token'] = (claims = {}, header = {}, by = 'own') => {
    const now = Math.floor(Date.now() / 1_000);
    const right = { iss: address, aud: 'kehoach', sub: 'recorder', iat: now, exp: now + 300 };
    const signer = by === 'own' ? own : stranger;
    return new SignJWT({ ...right, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
      .sign(signer.privateKey);
  };
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { address, asked, opaque, publicKey: await exportSPKI(own.publicKey), token, close };
}

async function listening(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
