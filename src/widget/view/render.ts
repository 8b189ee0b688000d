import type { Ask, Reply } from '../../../dialogs/reply/reply';
import { isEmergency } from '../result/headline';
import type { Results } from '../result/results';
import { botMessage } from './message';

type Shown = Exclude<Reply, Ask>;

/** Each kind of reply but the open question, as it stands among the messages. */
export function itemFor(reply: Shown, results: Results, madeAt: number): HTMLElement {
  if (reply.kind !== 'say') return results.add(reply, madeAt);
  results.said(reply);
  return botMessage(reply.text, reply.tone);
}

/** To be read out at once, over whatever is being read. */
export function isUrgent(reply: Shown): boolean {
  return reply.kind === 'advice' ? isEmergency(reply) : reply.kind === 'say' && reply.tone === 'emergency';
}

export function spokenText(reply: Shown): string {
  if (reply.kind === 'say') return reply.text;
  if (reply.kind !== 'advice') return '';
  return [reply.heading, ...reply.sections.flatMap(({ title, lines }) => [title, ...lines])].join('\n');
}
