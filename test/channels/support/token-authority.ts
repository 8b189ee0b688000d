import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign, type SignOptions } from 'jsonwebtoken';

export const ISSUER = 'https://api.botframework.example';
const KID = 'key-one';

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Whoever signs the tokens of a channel, with its keys where Microsoft publishes them: here on loopback. */
export class TokenAuthority {
  private readonly keys = pair();
  private readonly others = pair();
  /** Does it answer? */
  away = false;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<TokenAuthority> {
    const server = createServer();
    const authority = new TokenAuthority(server);
    server.on('request', (request, response) => {
      response.writeHead(authority.away ? 500 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(request.url === '/keys' ? authority.published : authority.metadata));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return authority;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Settings of the Bot Framework that have it ask here. */
  get settings(): Record<string, string> {
    return {
      ToBotFromChannelOpenIdMetadataUrl: `${this.address}/metadata`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${this.address}/metadata`,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToChannelFromBotOAuthScope: 'https://api.botframework.example/scope',
      ToChannelFromBotLoginUrl: `${this.address}/login`,
      OAuthUrl: `${this.address}/oauth`,
    };
  }

  /** Signed with the published key, or with another under the same name. */
  token(
    claims: object,
    { key = 'published', ...options }: SignOptions & { key?: 'published' | 'another' } = {},
  ): string {
    const secret: KeyObject = (key === 'published' ? this.keys : this.others).privateKey;
    return sign(claims, secret, { algorithm: 'RS256', keyid: KID, ...options });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private get metadata(): object {
    return { issuer: ISSUER, jwks_uri: `${this.address}/keys` };
  }

  private get published(): object {
    const jwk = this.keys.publicKey.export({ format: 'jwk' });
    return { keys: [{ ...jwk, kid: KID, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }] };
  }
}
