import type { Ask, Reply } from '../../../dialogs/reply/reply';
import type { Input, Session } from '../../../dialogs/session';
import type { Core, Turn } from '../../../src/conversation/core';

const ask = (question: string, labels: string[], several = false): Ask => ({
  kind: 'ask',
  question,
  prompt: `The question ${question}`,
  options: labels.map((label, index) => ({
    id: index === 0 && question === 'consent' ? 'agree' : `o${index + 1}`,
    label,
  })),
  several,
  freeText: false,
  preselected: [],
  commands: [{ id: 'back', label: 'Back' }],
  remaining: null,
});

const again = (session: Session): Reply[] => [
  session.consent === 'given'
    ? ask('tried', [`Answer ${Object.keys(session.answers).length}`, 'Other'], true)
    : ask('consent', ['Yes, go on', 'No, stop here']),
];

function take(session: Session, input: Input): Turn {
  const keepWords = session.consent === 'given';
  if (input.kind === 'opened') {
    return {
      session,
      keepWords,
      replies: [{ kind: 'say', id: 'greeting', text: 'Hello', tone: 'plain' }, ...again(session)],
    };
  }
  const said = input.kind === 'said' ? input.text : input.options.join(',');
  if (/yes, go on|agree/i.test(said)) session = { ...session, consent: 'given' };
  else if (keepWords) {
    const answers = {
      ...session.answers,
      [`a${Object.keys(session.answers).length}`]: { kind: 'chosen', options: [said], origin: 'typed' } as const,
    };
    session = { ...session, answers };
  }
  return { session, keepWords, replies: again(session) };
}

export const standInCore: Core = {
  knowledgeHash: 'stand-in',
  newSession: () => ({
    consent: 'open',
    place: null,
    answers: {},
    raised: [],
    pending: null,
    checked: false,
    misses: 0,
    knowledgeHash: 'stand-in',
  }),
  takeTurn: take,
  say: (_session, id) => ({ kind: 'say', id, text: `Message ${id}`, tone: 'plain' }),
  again,
};
