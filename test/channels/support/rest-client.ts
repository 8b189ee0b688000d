import type { Reply } from '../../../dialogs/reply/reply';

/** As much of an activity as tests look at. */
export interface SeenActivity {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly from: { readonly id: string; readonly role: string };
  readonly value?: unknown;
  readonly channelData?: { readonly surefoot?: Reply; readonly clientActivityID?: string };
}

export interface SeenSet {
  readonly activities: readonly SeenActivity[];
  readonly watermark: string;
}

/** All that any answer of ours may hold; what a test reads must be there, or it fails as it should. */
export interface SeenBody extends SeenSet {
  readonly error: { readonly code: string; readonly message: string };
  readonly conversationId: string;
  readonly token: string;
  readonly resume_token: string;
  readonly resume_seconds: number;
  readonly streamUrl: string;
  readonly id: string;
}

/** One answer from the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: SeenBody;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export async function call(url: string, init: RequestInit = {}): Promise<WireAnswer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) as SeenBody };
}

export const postJson = (url: string, body?: unknown, headers: Record<string, string> = {}): Promise<WireAnswer> =>
  call(url, {
    method: 'POST',
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** The plainest client of Direct Line: text out, activities in. */
export class Chat {
  private constructor(
    readonly base: string,
    readonly id: string,
    readonly token: string,
    readonly streamUrl: string,
  ) {}

  /** `wanted` is what the site asks for: a place, a language. */
  static async open(address: string, wanted?: object): Promise<Chat> {
    const base = `${address}/v3/directline`;
    const { body: granted } = await postJson(`${base}/tokens/generate`, wanted);
    const { body } = await postJson(`${base}/conversations`, undefined, bearer(granted.token));
    return new Chat(base, body.conversationId, body.token, body.streamUrl);
  }

  get url(): string {
    return `${this.base}/conversations/${this.id}`;
  }

  /** Posts an activity as it is. */
  send(activity: unknown): Promise<WireAnswer> {
    return postJson(`${this.url}/activities`, activity, bearer(this.token));
  }

  say(text: string, clientActivityID?: string): Promise<WireAnswer> {
    const channelData = clientActivityID === undefined ? {} : { channelData: { clientActivityID } };
    return this.send({ type: 'message', from: { id: 'me' }, text, ...channelData });
  }

  async activities(watermark = ''): Promise<SeenSet> {
    const { body } = await call(`${this.url}/activities?watermark=${watermark}`, { headers: bearer(this.token) });
    return body;
  }

  /** All there is, however many readings it takes. */
  async history(): Promise<SeenActivity[]> {
    const all: SeenActivity[] = [];
    for (let from = ''; ;) {
      const { activities, watermark } = await this.activities(from);
      if (activities.length === 0) return all;
      all.push(...activities);
      from = watermark;
    }
  }
}
