import { createHash } from 'node:crypto';
import { speechFor, type Engine } from '../../dialogs/engine';
import { adviceFor } from '../../dialogs/reply/advice';
import { withDial } from '../../dialogs/reply/dial';
import type { Reply } from '../../dialogs/reply/reply';
import type { Practice } from '../../dialogs/reply/speech';
import type { Session } from '../../dialogs/session';
import { standingOf } from '../../dialogs/standing';
import type { Findings } from '../../knowledge/answers';
import { SOURCE_LANGUAGE } from '../../knowledge/languages';
import { rememberBy } from '../../knowledge/remember';

/** What one piece of advice came from, and the advice. Option ids only: no words of the patient, no name, no time. */
export interface AdviceRecord {
  readonly format: 1;
  /** Version of the program. */
  readonly engine: string;
  /** Hash of the knowledge. */
  readonly knowledge: string;
  readonly language: string;
  readonly place: string | null;
  /** The practice as it was named to the patient. */
  readonly practice: Practice;
  readonly answers: Session['answers'];
  readonly raised: Session['raised'];
  readonly checked: boolean;
  readonly result: readonly Reply[];
}

/** All of a session that advice depends on. */
type Told = Pick<AdviceRecord, 'language' | 'place' | 'answers' | 'raised' | 'checked'>;

const sessionOf = (engine: Engine, told: Told): Session => ({
  ...told,
  consent: 'given',
  pending: null,
  misses: 0,
  knowledgeHash: engine.knowledge.hash,
});

/** The answers of a record that count, as the interview went. */
export const foundIn = (engine: Engine, told: Told): Findings => standingOf(engine, sessionOf(engine, told)).located;

/** The advice for what was told, or null where these answers do not lead to any yet. */
export const adviceOf = (engine: Engine, told: Told): readonly Reply[] | null => {
  const session = sessionOf(engine, told);
  const { located } = standingOf(engine, session);
  if (located.position.at !== 'advice') return null;
  const speech = speechFor(engine, session);
  return adviceFor(speech, located).map((reply) => withDial(speech, reply));
};

const toldIn = ({ place, answers, raised, checked, language = SOURCE_LANGUAGE }: Session): Told => ({
  language,
  place,
  answers,
  raised,
  checked,
});

/** A session with the advice that it has just led to, as `adviceOf` gives it. */
interface Advised {
  readonly version: string;
  readonly session: Session;
  readonly result: readonly Reply[];
}

/** The record of this advice. */
export const recordWith = ({ practice, knowledge }: Engine, { version, session, result }: Advised): AdviceRecord => {
  const head = { format: 1, engine: version, knowledge: knowledge.hash, practice } as const;
  return { ...head, ...toldIn(session), result };
};

/** The record of a session that stands at its advice; null before that. */
export const recordOf = (engine: Engine, version: string, session: Session): AdviceRecord | null => {
  const result = adviceOf(engine, toldIn(session));
  return result === null ? null : recordWith(engine, { version, session, result });
};

/** Digits and letters that nobody takes for one another when they are read out. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** JSON with all keys in their order, so that a record that another program wrote again has the same code. */
function jsonInOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  let json = '';
  if (Array.isArray(value)) {
    for (const part of value as readonly unknown[]) json += `,${jsonInOrder(part)}`;
    return `[${json.slice(1)}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const part = (value as Record<string, unknown>)[key];
    if (part !== undefined) json += `,${JSON.stringify(key)}:${jsonInOrder(part)}`;
  }
  return `{${json.slice(1)}}`;
}

/** The card of an exercise is the same in every talk, and is written once. */
const replyInOrder = rememberBy((reply: Reply) => jsonInOrder(reply));

/**
 * “4H2K-…”: 80 bits of the hash of the whole record. It finds the record, and shows whether it was changed since.
 * The same answers to the same release have the same code, which tells nothing of who gave them.
 */
export const codeOf = (record: AdviceRecord): string => {
  const { result, ...head } = record;
  // “result” is the last of its keys.
  const json = `${jsonInOrder(head).slice(0, -1)},"result":[${result.map(replyInOrder).join()}]}`;
  const bytes = createHash('sha256').update(json).digest();
  const letters = [...bytes.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
};

/** A code as it may be typed: any case, with or without hyphens; null if it is none. */
export const asCode = (text: string): string | null => {
  const letters = text.toUpperCase().replace(/[\s-]/g, '');
  const shape = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);
  return shape.test(letters) ? letters.replace(/(.{4})(?=.)/g, '$1-') : null;
};
