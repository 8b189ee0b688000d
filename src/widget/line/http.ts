/** `later`: try again. `ended`: this conversation is over, or `forgotten` as its patient asked. `refused`: the same request will never do. */
export type Outcome<T> =
  | { readonly kind: 'ok'; readonly body: T }
  | { readonly kind: 'later'; readonly waitMs: number }
  | { readonly kind: 'ended'; readonly forgotten?: true }
  | { readonly kind: 'refused' };

export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly body?: unknown;
}

const TIMEOUT_MS = 15_000;
const LATER = { kind: 'later', waitMs: 0 } as const;

async function outcomeOf<T>(response: Response): Promise<Outcome<T>> {
  const { status } = response;
  if (response.ok) return { kind: 'ok', body: (await response.json()) as T };
  if (status === 410) return { kind: 'ended', forgotten: true };
  if (status === 401 || status === 403 || status === 404) return { kind: 'ended' };
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
