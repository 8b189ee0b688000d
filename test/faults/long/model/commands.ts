import fc from 'fast-check';
import type { SeenActivity, WireAnswer } from '../../../channels/support/rest-client';
import { bearer, call, type Chat, postJson } from '../../../channels/support/rest-client';
import { WebSocket } from 'ws';
import type { Input } from '../../../../dialogs/session';
import type { Line, Model } from './model';

/** The server that is asked, and what its clients hold. */
export interface Real {
  readonly chat: Chat;
  /** How much of the log the device that comes and goes has. */
  seen: number;
  readonly sent: { id: string; input: Input }[];
}

type Command = fc.AsyncCommand<Model, Real>;

const activityOf = (id: string, input: Input): object => {
  const common = { type: 'message', from: { id: 'me' }, channelData: { clientActivityID: id } };
  if (input.kind === 'said') return { ...common, text: input.text };
  const { kind: _kind, ...value } = input;
  return { ...common, text: '', value };
};

const lineOf = ({ from, channelData }: SeenActivity): Line | { own: undefined } =>
  from.role === 'user' ? { own: channelData?.clientActivityID as string } : { reply: channelData!.surefoot! };

function same(what: string, one: unknown, other: unknown): void {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  if (first !== second) throw new Error(`${what}: the server has ${first}, the model ${second}`);
}

function answeredAs(place: number | null, { status, body }: WireAnswer): void {
  if (place === null) same('forgotten', [status, body.error.code], [410, 'conversation-forgotten']);
  else same('place', [status, Number(body.id.split('|')[1])], [200, place]);
}

async function send(model: Model, real: Real, { id, input }: { id: string; input: Input }): Promise<void> {
  const answer = await real.chat.send(activityOf(id, input));
  answeredAs(model.receive(id, input), answer);
}

const command = (name: string, run: Command['run']): Command => ({ check: () => true, run, toString: () => name });

const fresh = async (model: Model, real: Real, input: Input): Promise<void> => {
  const one = { id: `m${real.sent.length}`, input };
  real.sent.push(one);
  await send(model, real, one);
};

const say = (text: string): Command =>
  command(`say “${text}”`, (model, real) => fresh(model, real, { kind: 'said', text }));

/** Presses what is open, by the number of the option. */
const press = (at: number): Command =>
  command(`press ${at}`, async (model, real) => {
    const ask = model.open;
    const option = ask?.options[at % Math.max(1, ask.options.length)];
    if (ask === undefined || option === undefined) return say('yes').run(model, real);
    const { question, item } = ask;
    return fresh(model, real, { kind: 'chose', question, ...(item !== undefined && { item }), options: [option.id] });
  });

/** A message of before comes once more, under its id. */
const repeat = (at: number): Command =>
  command(`repeat ${at}`, async (model, real) => {
    const one = real.sent[at % Math.max(1, real.sent.length)];
    if (one !== undefined) await send(model, real, one);
  });

/** The same message from two devices at the same time. */
const twice = (text: string): Command =>
  command(`say “${text}” on two devices`, async (model, real) => {
    const one = { id: `m${real.sent.length}`, input: { kind: 'said', text } as const };
    real.sent.push(one);
    const answers = await Promise.all([1, 2].map(() => real.chat.send(activityOf(one.id, one.input))));
    const place = model.receive(one.id, one.input);
    // Whichever came second may find that the first has deleted everything.
    for (const answer of answers) if (place === null || !model.isForgotten) answeredAs(place, answer);
  });

/** Reads from where the device was; all of it, or what it lacks. */
const reconnect = (fromStart: boolean): Command =>
  command(fromStart ? 'read it all' : 'reconnect', async (model, real) => {
    if (fromStart) real.seen = 0;
    const url = `${real.chat.url}/activities?watermark=${real.seen}`;
    const { status, body } = await call(url, { headers: bearer(real.chat.token) });
    if (model.isForgotten) {
      same('forgotten', status, 410);
      return;
    }
    model.greet();
    same('log', body.activities.map(lineOf), model.log.slice(real.seen));
    real.seen = Number(body.watermark);
  });

/** A second device: a token anew, and a web socket, which hears everything from the start. */
const secondDevice = (): Command =>
  command('second device', async (model, real) => {
    const { body: again } = await postJson(`${real.chat.base}/tokens/refresh`, undefined, bearer(real.chat.token));
    const opened = await call(`${real.chat.url}?watermark=0`, { headers: bearer(again.token) });
    if (model.isForgotten) {
      same('forgotten', opened.status, 410);
      return;
    }
    model.greet();
    same('socket', (await heardOn(opened.body.streamUrl, model.log.length)).map(lineOf), model.log);
  });

/** The first so many activities that a web socket hears. */
async function heardOn(streamUrl: string, count: number): Promise<SeenActivity[]> {
  const socket = new WebSocket(`${streamUrl.replace(/^http/, 'ws')}&watermark=0`);
  const heard: SeenActivity[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text !== '') heard.push(...(JSON.parse(text) as { activities: SeenActivity[] }).activities);
      if (heard.length >= count) resolve();
    });
  });
  socket.close();
  return heard;
}

const WORDS = [
  'Yes, go on',
  'my heel hurts in the morning',
  'back',
  'start again',
  'blue bicycle',
  'change my answers',
];
const at = fc.nat({ max: 9 });

/** Everything a patient can do, the ordinary more often than the rest. */
export const commands = (most: number): fc.Arbitrary<Iterable<Command>> =>
  fc.commands(
    [
      fc.constant(press(0)),
      at.map(press),
      at.map(press),
      fc.constantFrom(...WORDS).map(say),
      fc.constantFrom('my foot has turned cold and white', 'back', 'start again').map(say),
      at.map(repeat),
      fc.constantFrom(...WORDS).map(twice),
      fc.boolean().map(reconnect),
      fc.constant(secondDevice()),
      fc.constantFrom('forget me', 'Yes, delete it all').map(say),
    ],
    { maxCommands: most, size: 'max' },
  );
