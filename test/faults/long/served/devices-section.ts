import { Chat, type SeenActivity } from '../../../channels/support/rest-client';
import { Model, type Line } from '../model/model';
import { servedCore } from '../real';
import type { Ground, Section } from '../section';
import type { Walk } from '../walks';
import { Served } from './served';
import { activityOf, type Heard, isTaken, NONE } from './visitor';

const DEVICES = 2;

const lineOf = ({ from, channelData }: SeenActivity): Line =>
  from.role === 'user' ? { own: channelData?.clientActivityID ?? '' } : { reply: channelData!.surefoot! };

/** Two devices say each step of a walk, each under an id of its own, whatever the other has said meanwhile. */
async function together(ground: Ground, served: Served, walk: Walk): Promise<void> {
  const { findings, root } = ground;
  const chat = await Chat.open(served.address);
  const device = async (name: number): Promise<void> => {
    for (const [step, one] of walk.steps.entries()) {
      if (step === 0) continue;
      const heard = await chat.send(activityOf(one, `device ${name}, step ${step}`)).catch((): Heard => NONE);
      findings.count('messages');
      if (!isTaken(heard)) findings.wrong('error not foreseen', `${walk.name}, step ${step}`);
    }
  };
  await Promise.all(Array.from({ length: DEVICES }, (_, name) => device(name)));
  const kept = (await chat.history()).map(lineOf);
  const own = kept.flatMap((line) => ('own' in line ? [line.own] : []));
  const all = DEVICES * (walk.steps.length - 1);
  if (own.length < all) findings.wrong('acknowledged answer lost', `${walk.name}: ${own.length} of ${all}`);
  if (new Set(own).size < own.length) findings.wrong('turn run twice', walk.name);
  const model = new Model(coreFor(root));
  for (const id of own) model.receive(id, walk.steps[Number(/\d+$/.exec(id)?.[0])]!.input);
  if (JSON.stringify(model.log) !== JSON.stringify(kept)) findings.wrong('not as undisturbed', walk.name);
  findings.count('conversations compared from end to end');
}

let known: ReturnType<typeof servedCore> | undefined;
const coreFor = (root: string) => (known ??= servedCore(root));

async function run(ground: Ground): Promise<void> {
  const served = await Served.start(ground);
  for (let count = 0; count < ground.size; count += 4) {
    const walks = Array.from(
      { length: Math.min(4, ground.size - count) },
      () => served.walks[served.dice(served.walks.length)]!,
    );
    await Promise.all(walks.map((walk) => together(ground, served, walk)));
  }
  await served.server.kill('SIGTERM');
}

export const DEVICES_AT_ONCE: Section = {
  name: 'devices',
  title: 'Two devices answer at the same time in one conversation',
  promise: 'Each message is taken once, in one order, and answered as in that order.',
  size: 200,
  unit: 'conversations',
  run,
};
