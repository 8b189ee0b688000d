import type { Reply, Say } from '../../../dialogs/reply/reply';
import { shown, type Shown } from '../shown';
import type { Stamp } from '../../conversation/message';
import { plainText } from '../plain-text';
import type { Outgoing } from '../suggested-actions';
import { CARD_TYPE, type Card } from './card';
import { type CardParts, questionCard } from './question-card';
import { adviceCard, emergencyCard, exerciseCard, summaryCard } from './result-cards';

/** What the notification of a card says. */
function headOf(reply: Reply): string {
  switch (reply.kind) {
    case 'say':
      return reply.text;
    case 'ask':
      return reply.prompt;
    case 'summary':
      return reply.title;
    case 'advice':
      return reply.heading;
    case 'exercise':
      return reply.name;
  }
}

const isUrgent = ({ tone }: Say): boolean => tone === 'emergency';

/** Null for what is said as plain words. */
function cardOf(reply: Reply, parts: CardParts): Card | null {
  switch (reply.kind) {
    case 'say':
      return isUrgent(reply) ? emergencyCard(reply) : null;
    case 'ask':
      return questionCard(reply, parts);
    case 'summary':
      return summaryCard(reply);
    case 'advice':
      return adviceCard(reply);
    case 'exercise':
      return exerciseCard(reply, parts.pictures);
  }
}

function activity(reply: Reply, parts: CardParts): Outgoing {
  const card = cardOf(reply, parts);
  if (card === null) return { type: 'message', text: plainText(reply, () => true), textFormat: 'plain' };
  return { type: 'message', summary: headOf(reply), attachments: [{ contentType: CARD_TYPE, content: card }] };
}

/** Neutral replies as Teams shows them: words as messages, and a card for all else, the first to stand at the stamp. */
export const rendererOf =
  (parts: Omit<CardParts, 'seq'>) =>
  (replies: readonly Reply[], { seq }: Pick<Stamp, 'seq'>): Shown[] =>
    replies.map((reply, index) =>
      shown(reply, {
        ...activity(reply, { ...parts, seq: seq + index }),
        inputHint: index === replies.length - 1 ? 'expectingInput' : 'acceptingInput',
      }),
    );
