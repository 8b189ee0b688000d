/**
 * `later`: try again. `ended`: this conversation is over, or `forgotten` as its patient asked. `kept`: it could not be
 * deleted. `refused`: the same request will never do.
 */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly body: T }
  | { readonly kind: 'later'; readonly waitMs: number }
  | { readonly kind: 'ended'; readonly forgotten?: true }
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused' };

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
}

const TIMEOUT_MS = 15_000;
/** No token for it, or no such conversation. */
const ENDINGS: ReadonlySet<number> = new Set([401, 403, 404, 410]);
const LATER = { kind: 'later', waitMs: 0 } as const;

/** The code of a refusal of ours. A proxy’s own says nothing of our conversations. */
async function codeIn(response: Response): Promise<string | undefined> {
  try {
    return ((await response.json()) as { error?: { code?: string } } | null)?.error?.code;
  } catch {
    return undefined;
  }
}

async function outcomeOf<T>(response: Response): Promise<Outcome<T>> {
  const { status } = response;
  if (response.ok) return { kind: 'ok', body: (await response.json()) as T };
  const code = await codeIn(response);
  if (code === 'conversation-forgotten') return { kind: 'ended', forgotten: true };
  if (code === 'conversation-not-forgotten') return { kind: 'kept' };
  if (ENDINGS.has(status)) return { kind: 'ended' };
  if (status === 408 || status === 429 || status >= 500) {
    return { kind: 'later', waitMs: (Number(response.headers.get('retry-after')) || 0) * 1000 };
  }
  return { kind: 'refused' };
}

/** One request to Direct Line at `base`; never throws. */
export async function request<T>(base: string, { method, path, token, body }: Request): Promise<Outcome<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  const headers: Record<string, string> = {};
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (body !== undefined) headers['content-type'] = 'application/json';
  try {
    const response = await fetch(`${base}/v3/directline/${path}`, {
      method,
      headers,
      credentials: 'omit',
      cache: 'no-store',
      signal: stop.signal,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return await outcomeOf<T>(response);
  } catch {
    return LATER;
  } finally {
    clearTimeout(timer);
  }
}
