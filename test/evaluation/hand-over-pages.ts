import path from 'node:path';
import { newSession } from '../../dialogs/engine';
import { takeTurn, type Turn } from '../../dialogs/take-turn';
import type { HandOver } from '../../src/records/hand-over/hand-over';
import { print } from '../../src/records/printing/print';
import { handOverOf, MADE, wrote } from '../src/records/hand-over/told';
import type { Case } from './case';
import { partsOf, textOf } from './case-files';
import type { Setting } from './evaluation';
import { labelledFrom } from './labelled';
import { settingIn } from './main';
import { readCases } from './read-cases';
import { answerTo, MANNERS } from './simulated-patient';

const [MANNER] = MANNERS;
const MOST_TURNS = 60;

/** The cases that may be looked at. */
export const developmentCases = (root: string): readonly Case[] =>
  partsOf([path.join(root, 'test/vignettes/tuning')])
    .flatMap(({ files }) => files)
    .flatMap((file) => readCases(file, textOf(file)).cases);

/** The hand-over of this case after a whole conversation, which begins with its own words. */
function handOverAfter({ engine, map }: Setting, one: Case): HandOver {
  if (MANNER === undefined) throw new Error('The simulated patient has no manner of answering.');
  const { knowledge } = engine;
  const patient = { knowledge, labelled: labelledFrom(one, map), complete: one.complete, manner: MANNER };
  let turn: Turn = takeTurn(engine, newSession(engine, 'gb'), { kind: 'opened' });
  let said = false;
  for (let count = 0; count < MOST_TURNS; count += 1) {
    const ask = turn.replies.findLast((reply) => reply.kind === 'ask');
    if (ask === undefined || ask.question === 'after-advice') break;
    const speaks: boolean = !said && ask.question !== 'consent';
    said ||= speaks;
    const { question, item } = ask;
    const pressed = { question, ...(item !== undefined && { item }), options: answerTo(patient, ask) };
    turn = takeTurn(engine, turn.session, speaks ? { kind: 'said', text: one.text } : { kind: 'chose', ...pressed });
  }
  return handOverOf(engine, turn.session, [wrote(one.text)]);
}

/** How many pages of A4 the hand-over of each case takes. */
export async function pagesOf(setting: Setting, cases: readonly Case[]): Promise<readonly number[]> {
  const pages: number[] = [];
  for (const one of cases) {
    const handOver = handOverAfter(setting, one);
    const file = await print({ kind: 'hand-over', handOver, size: 'A4', madeAt: MADE, logo: null });
    pages.push(file.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0);
  }
  return pages;
}

/** One line: how many hand-overs of the development cases are one page of A4. */
export async function handOverPages(root: string): Promise<string> {
  const pages = await pagesOf(settingIn(root), developmentCases(root));
  const one = pages.filter((count) => count === 1).length;
  return `${one} of ${pages.length} hand-overs are one page of A4, the longest is ${Math.max(...pages)}\n`;
}
