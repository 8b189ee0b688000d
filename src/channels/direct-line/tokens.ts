import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Wanted } from '../../conversation/core';
import { HttpError } from '../../http/http-error';

/**
 * `talk` is for the REST calls of one conversation, `stream` for opening its web socket once, `resume` for getting
 * another `talk` days later.
 */
type Use = 'talk' | 'stream' | 'resume';

export interface Claims {
  readonly conversation: string;
  readonly user: string;
  /** What the site asked for, until the conversation begins: nothing is stored before. */
  readonly wanted: Wanted;
}

export interface TokenOptions {
  /** Kept in the store, so that a restart ends no chat. */
  readonly key: string;
  readonly minutes: number;
  /** How long a conversation can be resumed; 0 if it cannot. */
  readonly resumeDays: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What a token of ours says: what for, and until which second since 1970. */
interface Read extends Claims {
  readonly use: unknown;
  readonly until: number;
}

/** Tokens of which what they say is at hand: who talks sends the same one with each message. */
const MOST_READ = 500;

const STREAM_SECONDS = 60;
const DAY_SECONDS = 24 * 60 * 60;

const bearerOf = (authorization = ''): string | undefined => /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];

const textOf = (claim: unknown): string | null => (typeof claim === 'string' ? claim : null);

const claimsIn = ({ conv, user, place, language }: Record<string, unknown>): Claims => ({
  conversation: String(conv),
  user: String(user),
  wanted: { place: textOf(place), language: textOf(language) },
});

const readIn = (claims: Record<string, unknown>): Read => ({
  ...claimsIn(claims),
  use: claims['use'],
  until: Number(claims['exp']),
});

const refused = () => new HttpError('token-invalid', 'The token is missing, expired, or not for this conversation.');

/** Direct Line tokens: one conversation and one user each, signed by us, for a time. */
export class Tokens {
  /** As a key object: a string is first tried as every kind of private key, which takes fifty times as long. */
  private readonly key: KeyObject;
  private readonly known = new Map<string, Read>();

  constructor(private readonly options: TokenOptions) {
    this.key = createSecretKey(options.key, 'utf8');
  }

  get talkSeconds(): number {
    return this.options.minutes * 60;
  }

  get resumeSeconds(): number {
    return this.options.resumeDays * DAY_SECONDS;
  }

  talk(claims: Claims): string {
    return this.sign(claims, 'talk', this.talkSeconds);
  }

  stream(claims: Claims): string {
    return this.sign(claims, 'stream', STREAM_SECONDS);
  }

  /** Null where conversations cannot be resumed. */
  resume(claims: Claims): string | null {
    return this.resumeSeconds === 0 ? null : this.sign(claims, 'resume', this.resumeSeconds);
  }

  /** Who may talk, by an Authorization header. Throws `token-invalid`. */
  read(authorization: string | undefined): Claims {
    return this.verify(bearerOf(authorization), 'talk');
  }

  /** Who may get another token to talk. */
  readResume(authorization: string | undefined): Claims {
    if (this.resumeSeconds === 0) throw refused();
    return this.verify(bearerOf(authorization), 'resume');
  }

  /** The same, and only for this conversation. */
  readFor(conversation: string, authorization: string | undefined): Claims {
    const claims = this.read(authorization);
    if (claims.conversation !== conversation) throw refused();
    return claims;
  }

  readStream(conversation: string, token: string | null): Claims {
    const claims = this.verify(token ?? undefined, 'stream');
    if (claims.conversation !== conversation) throw refused();
    return claims;
  }

  /** `user` and `conv` are Direct Line’s own names: the official client reads the user id from the token. */
  private sign({ conversation, user, wanted }: Claims, use: Use, seconds: number): string {
    const iat = this.seconds();
    const { place, language } = wanted;
    const asked = { ...(place !== null && { place }), ...(language !== null && { language }) };
    return jwt.sign({ user, conv: conversation, use, ...asked, iat, exp: iat + seconds }, this.key, {
      algorithm: 'HS256',
    });
  }

  /** Every way of being wrong is answered alike, so that nobody learns from the difference. */
  private verify(token = '', use: Use): Claims {
    const claims = this.known.get(token) ?? this.checked(token);
    if (claims?.use !== use || !(claims.until > this.seconds())) throw refused();
    return claims;
  }

  /** What a token of ours says, and null of any other; those that were read longest ago make room. */
  private checked(token: string): Read | null {
    try {
      const options = { algorithms: ['HS256' as const], clockTimestamp: this.seconds() };
      const claims = readIn(jwt.verify(token, this.key, options) as Record<string, unknown>);
      const [oldest] = this.known.keys();
      if (oldest !== undefined && this.known.size >= MOST_READ) this.known.delete(oldest);
      this.known.set(token, claims);
      return claims;
    } catch {
      return null;
    }
  }

  private seconds(): number {
    return Math.floor(this.options.now() / 1000);
  }
}
