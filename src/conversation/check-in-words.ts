import type { CheckInDays } from '../../dialogs/check-in/answers';
import { withDial } from '../../dialogs/reply/dial';
import type { Say } from '../../dialogs/reply/reply';
import { say, speak, type Speech, urgentLineWords } from '../../dialogs/reply/speech';
import type { Session } from '../../dialogs/session';

/** What is said of check-ins in a conversation, and the word that stops them. */
export interface CheckInWords {
  /** Where the programme stands, and that days can be chosen there. */
  offer(session: Session, link: string): Say;
  /** On the day that was chosen. It tells nothing of what the advice was about. */
  ask(session: Session, days: CheckInDays, link: string): Say;
  stopped(session: Session): Say;
  /** Is it that word, and nothing else? */
  isStop(session: Session, text: string): boolean;
}

/** Blanks, marks and emoji around it, such as the quotation marks in which it is named; but a question is no such word. */
const AROUND = /^[^\p{L}\p{N}?]+|[^\p{L}\p{N}?]+$/gu;

/** Characters; whatever is longer says more than one word. */
const LONGEST_WORD = 60;

/** Neither these nor case make another word of it. */
const bare = (text: string): string => text.replace(AROUND, '').toLowerCase();

function askWords(speech: Speech, days: CheckInDays, link: string): string {
  const how = speak(speech, 'check-in-sent.how', { link });
  return [
    `${speak(speech, `check-in-sent.${days}`)} ${how}`,
    [speak(speech, 'sheet.urgent'), ...urgentLineWords(speech)].join(' '),
    speak(speech, 'check-in-sent.stop'),
  ].join('\n\n');
}

/** These words, in the language and for the country of each session. */
export const checkInWords = (speechOf: (session: Session) => Speech): CheckInWords => ({
  offer: (session, link) => say(speechOf(session), 'check-in-sent.offer', { link }),
  ask: (session, days, link) => {
    const speech = speechOf(session);
    const text = askWords(speech, days, link);
    return withDial(speech, { kind: 'say', id: 'check-in-sent', text, tone: 'plain' });
  },
  stopped: (session) => say(speechOf(session), 'check-in-sent.stopped'),
  isStop: (session, text) =>
    text.length <= LONGEST_WORD &&
    speak(speechOf(session), 'said.stop-check-ins')
      .split(';')
      .some((word) => bare(word) === bare(text)),
});
