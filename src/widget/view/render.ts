import type { Ask, Reply } from '../../../dialogs/reply/reply';
import { isEmergency } from '../result/urgency';

type Shown = Exclude<Reply, Ask>;

/** To be read out at once, over whatever is being read. */
export function isUrgent(reply: Shown): boolean {
  return reply.kind === 'advice' ? isEmergency(reply) : reply.kind === 'say' && reply.tone === 'emergency';
}

export function spokenText(reply: Shown): string {
  if (reply.kind === 'say') return reply.text;
  if (reply.kind !== 'advice') return '';
  return [reply.heading, ...reply.sections.flatMap(({ title, lines }) => [title, ...lines])].join('\n');
}
