import { type Engine, newSession, speechFor } from '../../../dialogs/engine';
import type { Engines } from '../../conversation/engine-core';
import type { Asset } from '../../http/assets';
import { HttpError } from '../../http/http-error';
import { ASK_FOR_KEY, holdsKey } from '../../http/holds-key';
import type { RateLimit } from '../../http/rate-limit';
import type { Answer, Asked, Route } from '../../http/route';
import { kept, type KeptRecord, parseRecord } from '../../replay/parse-record';
import { asCode, codeOf, foundIn, recordOf } from '../../replay/record';
import type { Entry, Store } from '../../store/store';
import { answeredIn } from '../check-in/due';
import type { CheckInStore } from '../check-in/parts';
import { type Told, toldSince } from '../check-in/told';
import { HAND_OVER } from '../hand-over-way';
import type { Refused } from '../link-refused';
import { countCall } from '../opened';
import { fileAnswer, sizeIn } from '../printing/file-answer';
import type { Printer } from '../printing/printer';
import type { PrivateLinks } from '../private-link';
import { bundleOf } from './fhir/bundle';
import { answerAs, type Format, wantedIn } from './format';
import type { HandOver } from './hand-over';
import { makeHandOver } from './make-hand-over';
import { pageOf } from './page';
import { plainTextOf } from './plain-text';
import { refusedHandOver, refusedIn } from './refused';

export interface HandOverRouteParts {
  readonly engines: Engines;
  readonly store: Pick<Store, 'record' | 'entriesFrom'>;
  readonly links: PrivateLinks;
  /** Null where no check-ins are kept. */
  readonly checkIns: Pick<CheckInStore, 'checkIns' | 'lateTold'>;
  /** Whoever has it may ask by replay code; null turns that off. */
  readonly practiceKey: string | null;
  /** Version of the program. */
  readonly version: string;
  /** Country whose number is told where nothing is shown; a code of knowledge/places, or null. */
  readonly place: string | null;
  readonly limit: RateLimit;
  /** The same of files alone. */
  readonly fileLimit: RateLimit;
  readonly printer: Pick<Printer, 'print'>;
  /** The practice’s picture, as it is served; null where it has none. */
  readonly logo: Asset | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** What a hand-over is made from. */
interface Found {
  readonly kept: KeptRecord;
  readonly entries: readonly Entry[] | null;
  /** Since the advice; null where only the record is known. */
  readonly told: readonly Told[] | null;
  /** Was it the release that runs which gave the advice? Null where the record itself tells. */
  readonly heldBy: string | null;
  readonly seed: string;
}

const AT_ONCE = 300;
/** Far more than a whole conversation. */
const MOST_READINGS = 20;

async function entriesOf({ store }: HandOverRouteParts, conversation: string): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const read = await store.entriesFrom(conversation, all.length, AT_ONCE);
    all.push(...read);
    if (read.length < AT_ONCE) break;
  }
  return all;
}

const engineFor = ({ engines }: HandOverRouteParts, language = 'en'): Engine =>
  (Object.hasOwn(engines, language) ? engines[language] : undefined) ?? engines.en;

const toldTo = async ({ checkIns }: HandOverRouteParts, conversation: string): Promise<readonly Told[]> =>
  toldSince(answeredIn(await checkIns.checkIns(conversation)), await checkIns.lateTold(conversation));

async function byLink(parts: HandOverRouteParts, token: string): Promise<Found | Refused> {
  const linked = await parts.links.read(token);
  if (linked.kind !== 'open') return linked.kind;
  const { session, conversation } = linked;
  const record = recordOf(engineFor(parts, session.language), parts.version, session);
  if (record === null) return 'not-yet';
  const entries = await entriesOf(parts, conversation);
  const told = await toldTo(parts, conversation);
  const found = kept(record);
  // The same by every link of theirs, as long as the advice is; and signed, so that it tells nobody who they are.
  const seed = `${parts.links.make(conversation, 0)} ${found.code}`;
  return { kept: found, entries, told, heldBy: session.knowledgeHash, seed };
}

/** A record that was changed since is no record. */
async function byCode({ store, newId }: HandOverRouteParts, token: string): Promise<Found | Refused> {
  const code = asCode(token);
  const content = code === null ? null : await store.record(code);
  if (code === null || content === null) return 'wrong';
  const found = parseRecord(content, code);
  if (codeOf(found.record) !== code) return 'wrong';
  return { kept: found, entries: null, told: null, heldBy: null, seed: newId() };
}

/** By the practice’s key where one is sent, else by the link alone. */
async function find(parts: HandOverRouteParts, token: string, headers: Asked['headers']): Promise<Found | Refused> {
  if (headers.authorization === undefined) return byLink(parts, token);
  if (parts.practiceKey === null || !holdsKey(headers, parts.practiceKey))
    throw new HttpError('practice-refused', 'The key is missing or wrong.', ASK_FOR_KEY);
  return byCode(parts, token);
}

/** What was asked for, and in which format. */
interface Wanted {
  readonly token: string;
  readonly format: Format;
}

/** Why nothing is shown, in the words of the practice’s country. */
function refusedHere({ engines: { en }, place }: HandOverRouteParts, format: Format, why: Refused): Answer {
  return refusedIn(format, speechFor(en, newSession(en, place)), why);
}

function file(parts: HandOverRouteParts, handOver: HandOver, place: string | null): Promise<Answer> {
  const logo = parts.logo?.content ?? null;
  const order = { kind: 'hand-over', handOver, size: sizeIn(place ?? ''), madeAt: handOver.madeAt, logo } as const;
  const refuse = (why: Refused): Answer => refusedHere(parts, 'pdf', why);
  return fileAnswer(parts.printer.print(order), { name: 'foot-hand-over.pdf', refuse });
}

async function shown(parts: HandOverRouteParts, { token, format }: Wanted, found: Found): Promise<Answer> {
  const { kept: record, entries, told, heldBy, seed } = found;
  const engine = engineFor(parts, record.record.language);
  const made = makeHandOver({ engine, version: parts.version, kept: record, entries, told, madeAt: parts.now() });
  const sameContent = heldBy === null || heldBy === engine.knowledge.hash;
  const handOver = { ...made, asGiven: made.asGiven && sameContent };
  if (format === 'pdf') return file(parts, handOver, record.record.place);
  if (format === 'html') {
    const address = encodeURIComponent(token);
    const forms = { 'As a PDF file': `${address}.pdf`, 'As plain text': `${address}.txt` };
    return answerAs(format, pageOf(handOver, { forms, logo: parts.logo?.path ?? null }));
  }
  if (format === 'txt') return answerAs(format, plainTextOf(handOver));
  const { answers } = foundIn(engine, record.record);
  return answerAs(format, JSON.stringify(bundleOf({ engine, handOver, answers, seed })));
}

async function answer(parts: HandOverRouteParts, asked: Asked): Promise<Answer> {
  countCall(parts.limit, asked);
  const wanted = wantedIn(asked.params['token'] ?? '');
  if (wanted.format === 'pdf') countCall(parts.fileLimit, asked);
  const found = await find(parts, wanted.token, asked.headers);
  return typeof found === 'string' ? refusedHere(parts, wanted.format, found) : shown(parts, wanted, found);
}

/** The hand-over as a page, as a file (`.pdf`), as text (`.txt`) and as FHIR R4 (`.json`). */
export const handOverRoute = (parts: HandOverRouteParts): Route => ({
  method: 'get',
  path: `${HAND_OVER}/:token`,
  refused: refusedHandOver(parts),
  handle: (asked) => answer(parts, asked),
});
