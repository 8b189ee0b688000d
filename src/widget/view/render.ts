import type { Ask, Reply } from '../../../dialogs/reply/reply';
import { adviceCard, exerciseCard, isEmergency, summaryCard } from './cards';
import { botMessage } from './message';

type Shown = Exclude<Reply, Ask>;

/** Each kind of reply but the open question, as it stands among the messages. */
export function itemFor(reply: Shown): HTMLElement {
  switch (reply.kind) {
    case 'say':
      return botMessage(reply.text, reply.tone);
    case 'summary':
      return summaryCard(reply);
    case 'advice':
      return adviceCard(reply);
    case 'exercise':
      return exerciseCard(reply);
  }
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
