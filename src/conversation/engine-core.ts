import { type Engine, newSession, speechFor } from '../../dialogs/engine';
import type { Session } from '../../dialogs/session';
import { askFor } from '../../dialogs/reply/ask';
import { withDial } from '../../dialogs/reply/dial';
import { urgentSay, say } from '../../dialogs/reply/speech';
import { remainingAfter, standingOf } from '../../dialogs/standing';
import { takeTurn } from '../../dialogs/take-turn';
import { SOURCE_LANGUAGE } from '../../knowledge/languages';
import { checkInWords } from './check-in-words';
import type { Core } from './core';
import { withRecord } from './with-record';

/** What went wrong is shown as what it may be: the end of the help that was hoped for. */
const URGENT: ReadonlySet<string> = new Set(['failure', 'not-forgotten']);

/** One engine for each language that is on; English always is. */
export interface Engines {
  readonly en: Engine;
  readonly [language: string]: Engine;
}

const mapPlacesIn = ({ knowledge }: Engine): readonly string[] =>
  Object.values(knowledge.questions)
    .filter(({ map }) => map !== undefined)
    .flatMap(({ options }) => options.map(({ id }) => id));

/**
 * The dialogue over these engines, for patients of one country unless a site names its own: a code, or null.
 * With the version of the program, each advice has a record and says its code.
 */
export const coreOf = (engines: Engines, place: string | null, version?: string): Core => {
  const languages = Object.keys(engines);
  const known = (language: string | null | undefined): string =>
    languages.find((one) => one === language) ?? SOURCE_LANGUAGE;
  const engineFor = ({ language }: Session): Engine => engines[known(language)] ?? engines.en;
  return {
    // Asked for anew each time: the content may have been read anew.
    get knowledgeHash() {
      return engines.en.knowledge.hash;
    },
    get places() {
      return Object.keys(engines.en.knowledge.places);
    },
    get mapPlaces() {
      return mapPlacesIn(engines.en);
    },
    languages,
    newSession: (wanted) => newSession(engines.en, wanted?.place ?? place, known(wanted?.language)),
    takeTurn: (session, input) => {
      const engine = engineFor(session);
      const taken = takeTurn(engine, session, input);
      const speech = speechFor(engine, taken.session);
      const turn = { ...taken, replies: taken.replies.map((reply) => withDial(speech, reply)) };
      return version === undefined ? turn : withRecord(engine, version, turn);
    },
    say: (session, id) => {
      const speech = speechFor(engineFor(session), session);
      return withDial(speech, (URGENT.has(id) ? urgentSay : say)(speech, id));
    },
    again: (session) => {
      const engine = engineFor(session);
      const standing = standingOf(engine, session);
      const { speech, open } = standing;
      const ask = askFor(speech, open, { answers: session.answers, remaining: remainingAfter(engine, standing) });
      return [withDial(speech, ask)];
    },
    checkIns: checkInWords((session) => speechFor(engineFor(session), session)),
  };
};
