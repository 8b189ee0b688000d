import type { IncomingHttpHeaders } from 'node:http';
import { HttpError } from './http-error';

export interface OriginRules {
  readonly allowedOrigins: readonly string[];
  readonly publicUrl: string | null;
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** The pages that may talk to us: our own, those of the allowlist, and callers that are no page at all. */
export class Origins {
  private readonly allowed: ReadonlySet<string>;

  constructor({ allowedOrigins, publicUrl }: OriginRules) {
    this.allowed = new Set([...allowedOrigins, ...(publicUrl === null ? [] : [publicUrl])]);
  }

  /** Hosts are compared, not schemes: behind a proxy that ends TLS we do not see which one the page has. */
  allows({ origin, host }: IncomingHttpHeaders): boolean {
    return origin === undefined || this.allowed.has(origin) || (host !== undefined && hostOf(origin) === host);
  }

  /** What an allowed page’s browser needs to be told before the page may read the answer. Throws for any other page. */
  pass(headers: IncomingHttpHeaders): Record<string, string> {
    if (!this.allows(headers)) {
      throw new HttpError('origin-refused', 'Pages of this origin may not talk to this server: see ALLOWED_ORIGINS.');
    }
    const { origin } = headers;
    return {
      Vary: 'Origin',
      ...(origin !== undefined && {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Expose-Headers': 'Retry-After',
      }),
    };
  }
}

export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Ms-Bot-Agent, X-Requested-With',
  'Access-Control-Max-Age': '600',
};
