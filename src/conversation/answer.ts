import type { Reply, Say } from '../../dialogs/reply/reply';
import type { Input, Session } from '../../dialogs/session';
import { stoppedTurn } from './check-in-turn';
import type { Core, FixedMessage, Turn } from './core';

/** What there is to answer: words or a choice, and what we have to say about how it came. */
export interface Received {
  /** Null if nothing of it can be read, such as a picture. */
  readonly input: Input | null;
  readonly notices: readonly FixedMessage[];
  /** Is it the word that stops check-ins, where some are planned? */
  readonly stops?: boolean;
}

/** Only for when the knowledge itself cannot be read; else the message `failure` of knowledge/messages is said. */
const LAST_RESORT =
  'Sorry, something went wrong on our side, so I cannot advise you right now. This does not mean that all is well. ' +
  'If it may be an emergency, call your local emergency number now. To start again, write “start again”.';

function failureWords(core: Core, session: Session): Say {
  try {
    return core.say(session, 'failure');
  } catch {
    return { kind: 'say', id: 'failure', text: LAST_RESORT, tone: 'emergency' };
  }
}

function questionAgain(core: Core, session: Session): readonly Reply[] {
  try {
    return core.again(session);
  } catch {
    return [];
  }
}

/** The turn of a message that cannot be taken: the session stays as it is, and nothing sounds like reassurance. */
function failedTurn(core: Core, session: Session): Turn {
  const replies = [failureWords(core, session), ...questionAgain(core, session)];
  return { session, replies, keepWords: session.consent === 'given' };
}

function takenTurn(core: Core, session: Session, { input, notices, stops }: Received): Turn {
  if (stops) return stoppedTurn(core, session);
  const said = notices.map((id) => core.say(session, id));
  if (input === null) return { session, replies: [...said, ...core.again(session)], keepWords: false };
  const turn = core.takeTurn(session, input);
  return { ...turn, replies: [...said, ...turn.replies] };
}

/** Takes the turn. Never throws: `error` is what went wrong, and then the replies say so. */
export function answer(core: Core, session: Session, received: Received): { turn: Turn; error?: unknown } {
  try {
    return { turn: takenTurn(core, session, received) };
  } catch (error) {
    return { turn: failedTurn(core, session), error };
  }
}
