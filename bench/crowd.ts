import { randomUUID } from 'node:crypto';
import { post, together } from './client';
import type { Press } from './interview';
import { wiredPost } from './wire';

/** How many patients are answered at once. */
const WIDTH = 16;

/** One patient: says hello once, and then one thing after another. */
export interface Person {
  readonly begin: () => Promise<unknown>;
  readonly say: (turn: number) => Promise<unknown>;
}

/** So many people with the same thing to say, each in a conversation of their own. */
export interface Crowd {
  readonly people: readonly Person[];
  readonly turns: number;
}

export const crowdOf = (size: number, turns: number, make: () => Person): Crowd => ({
  people: Array.from({ length: size }, make),
  turns,
});

export const beginAll = ({ people }: Crowd): Promise<void> =>
  together(
    people.map(({ begin }) => begin),
    WIDTH,
  );

/** All of them say what comes at that turn. */
export const sayAll = ({ people }: Crowd, turn: number): Promise<void> =>
  together(
    people.map(
      ({ say }) =>
        () =>
          say(turn),
    ),
    WIDTH,
  );

/** Somebody who only posts words, to a server that keeps nothing. */
export function echoing(address: string): () => Person {
  const ask = wiredPost(address);
  return () => ({
    begin: async () => undefined,
    say: (turn) => ask({ type: 'message', text: `This is what I say at turn ${turn}` }),
  });
}

/** What is posted to Direct Line at a turn. */
export type Said = (turn: number) => object;

export const pressing =
  (presses: readonly Press[]): Said =>
  (turn) => {
    const { label, ...value } = presses[turn] ?? { label: '' };
    return { text: label, value };
  };

/** Somebody in the widget, by Direct Line; `before` are presses that are not measured. Of several addresses each turn has the next. */
export const onTheWeb =
  (addresses: string, said: Said, before: readonly Press[] = []) =>
  (): Person => {
    const bases = addresses.split(' ').map((address) => `${address}/v3/directline`);
    let [conversation, headers, sent] = ['', {}, 0];
    const next = (): string => bases[sent++ % bases.length] ?? '';
    const send = (activity: object) =>
      post(
        `${next()}/conversations/${conversation}/activities`,
        { type: 'message', ...activity, channelData: { clientActivityID: randomUUID() } },
        headers,
      );
    return {
      begin: async () => {
        const { token } = await post<{ token: string }>(`${next()}/tokens/generate`, {});
        const opened = await post<Opened>(`${next()}/conversations`, {}, bearer(token));
        conversation = opened.conversationId;
        headers = bearer(opened.token);
        await send({ type: 'event' });
        for (const turn of before.keys()) await send(pressing(before)(turn));
      },
      say: (turn) => send(said(turn)),
    };
  };

interface Opened {
  readonly conversationId: string;
  readonly token: string;
}

export const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

/** Somebody in Teams. The replies come in the answer, or with a connector’s address by calls to that. */
export const inTeams = (address: string, wordsAt: (turn: number) => string, connector?: string) => (): Person => {
  const conversation = { id: `a:${randomUUID()}`, conversationType: 'personal', tenantId: 'tenant-1' };
  const send = (text: string) =>
    post(`${address}/api/messages`, {
      type: 'message',
      id: randomUUID(),
      channelId: 'msteams',
      serviceUrl: connector ?? 'http://127.0.0.1:9/none/',
      ...(connector === undefined && { deliveryMode: 'expectReplies' }),
      from: { id: `29:${conversation.id}`, name: 'Somebody' },
      recipient: { id: '28:surefoot', name: 'Surefoot' },
      conversation,
      channelData: { tenant: { id: 'tenant-1' } },
      text,
    });
  return { begin: () => send('Hello'), say: (turn) => send(wordsAt(turn)) };
};
