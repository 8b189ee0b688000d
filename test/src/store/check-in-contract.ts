import type { CheckInAnswers, CheckInDays } from '../../../dialogs/check-in/answers';
import type { CheckInsWanted, DueCheckIn, Store } from '../../../src/store/store';
import { session, turn } from './store-contract';

type Opened = { store: Store; reopen: () => Promise<Store> };

const answers: CheckInAnswers = { pain: 4, doing: 'most-days', nextMorning: 'same', newSigns: [] };
const TALK = 'push:c';

/** What every store must do for check-ins, whatever stands behind it. */
export function checkInContract(open: () => Opened | Promise<Opened>): void {
  let store: Store;
  let reopen: () => Promise<Store>;
  let asked: DueCheckIn[];
  beforeEach(async () => {
    ({ store, reopen } = await open());
    asked = [];
    await store.begin(TALK, session(), 1);
    await store.save(turn({ conversation: TALK, address: { to: 'there' } }));
  });
  afterEach(() => store.close());

  const plan = (...days: CheckInDays[]) =>
    store.planCheckIns(
      TALK,
      days.map((one) => ({ days: one, due: one * 100 })),
    );
  const planned = async () => (await store.checkIns(TALK)).map(({ days }) => days);
  const wanted = (now: number, since = 0): CheckInsWanted => ({
    channel: 'push',
    now,
    since,
    most: 9,
    letter: (due) => {
      asked.push(due);
      return { text: `day ${due.checkIn.days}` };
    },
  });
  const ask = (now: number, since?: number) => store.askDueCheckIns(wanted(now, since));
  const letters = async () => (await store.letters('push', 9)).map(({ content }) => content['text']);

  test('check-ins are planned by choice, and a new choice takes the place of the one before', async () => {
    await plan(7, 2);
    expect(await planned()).toEqual([2, 7]);
    await plan(7, 84);
    expect(await planned()).toEqual([7, 84]);
    await plan();
    expect(await planned()).toEqual([]);
  });

  test('none is planned for a conversation that is not there', async () => {
    await store.planCheckIns('push:nobody', [{ days: 2, due: 200 }]);
    expect(await store.checkIns('push:nobody')).toEqual([]);
  });

  test('a check-in answered twice counts once, also after a restart, and stays when the rest is stopped', async () => {
    await plan(2, 7);
    expect(await store.answerCheckIn(TALK, 2, { at: 250, answers })).toBe('kept');
    store = await reopen();
    expect(await store.answerCheckIn(TALK, 2, { at: 260, answers: { ...answers, pain: 9 } })).toBe('already');
    expect(await store.answerCheckIn(TALK, 14, { at: 260, answers })).toBe('gone');
    await plan();
    expect(await store.checkIns(TALK)).toEqual([
      { conversation: TALK, days: 2, due: 200, asked: null, answered: { at: 250, answers } },
    ]);
    expect(await store.lastActivity()).toBe(250);
  });

  const late = (newSigns: readonly string[], at = 260) => ({ at, days: 2, answers: { ...answers, newSigns } });

  test('a danger told late is kept beside the check-ins, once, also after a restart', async () => {
    await plan(2);
    await store.answerCheckIn(TALK, 2, { at: 250, answers });
    expect(await store.tellLate(TALK, late(['cold']))).toBe('kept');
    store = await reopen();
    expect(await store.tellLate(TALK, late(['cold'], 270))).toBe('already');
    expect(await store.tellLate(TALK, late(['cold', 'calf'], 280))).toBe('kept');
    expect(await store.lateTold(TALK)).toEqual([late(['cold']), late(['cold', 'calf'], 280)]);
    expect(await store.checkIns(TALK)).toHaveLength(1);
    expect(await store.lastActivity()).toBe(280);
    expect(await store.tellLate('push:nobody', late(['cold']))).toBe('gone');
  });

  test('what is told late by two at once is kept once, and twenty at most are kept', async () => {
    const told = await Promise.all([store.tellLate(TALK, late(['cold'])), store.tellLate(TALK, late(['cold']))]);
    expect(told.sort()).toEqual(['already', 'kept']);
    for (let one = 0; one < 25; one += 1) await store.tellLate(TALK, late([`sign-${one}`]));
    expect(await store.tellLate(TALK, late(['one-more']))).toBe('full');
    expect(await store.lateTold(TALK)).toHaveLength(20);
  });

  test.each(['begins anew', 'is forgotten', 'is old'])('what was told late goes when the talk %s', async (how) => {
    await store.begin('push:other', session(), 9000);
    for (const talk of [TALK, 'push:other']) await store.tellLate(talk, late(['cold']));
    const anew = turn({ conversation: TALK, version: 1, messageId: 'anew', entries: [], dropsCheckIns: true });
    if (how === 'begins anew') await store.save(anew);
    else if (how === 'is forgotten') await store.forget({ conversation: TALK, version: 1, messageId: null, now: 300 });
    else await store.expire(1000, 9);
    expect(await store.lateTold(TALK)).toEqual([]);
    expect(await store.lateTold('push:other')).toHaveLength(1);
  });

  test('a turn that stops check-ins leaves what was told late', async () => {
    await store.tellLate(TALK, late(['cold']));
    await store.save(turn({ conversation: TALK, version: 1, messageId: 'stop', entries: [], stopsCheckIns: true }));
    expect(await store.lateTold(TALK)).toHaveLength(1);
  });

  test('a turn that stops them leaves what was answered, and only if it is kept', async () => {
    await plan(2, 7);
    await store.answerCheckIn(TALK, 2, { at: 250, answers });
    const stop = turn({ conversation: TALK, version: 1, messageId: 'stop', entries: [], stopsCheckIns: true });
    expect(await store.save({ ...stop, version: 9 })).toBe('conflict');
    expect(await planned()).toEqual([2, 7]);
    await store.save({ ...stop, stopsCheckIns: undefined } as never);
    expect(await planned()).toEqual([2, 7]);
    await store.save({ ...stop, version: 2 });
    expect(await planned()).toEqual([2]);
    expect(await ask(999)).toBe(0);
  });

  test('a turn that begins anew drops them with their answers, of that conversation alone', async () => {
    await store.begin('push:other', session(), 1);
    await store.planCheckIns('push:other', [{ days: 2, due: 200 }]);
    await plan(2, 7);
    await store.answerCheckIn(TALK, 2, { at: 250, answers });
    const anew = turn({ conversation: TALK, version: 1, messageId: 'anew', entries: [], dropsCheckIns: true });
    expect(await store.save({ ...anew, version: 9 })).toBe('conflict');
    expect(await planned()).toEqual([2, 7]);
    await store.save(anew);
    expect(await planned()).toEqual([]);
    await plan(2);
    expect((await store.checkIns(TALK))[0]).toMatchObject({ days: 2, answered: null });
    expect(await store.checkIns('push:other')).toHaveLength(1);
  });

  test('one that is due is asked for once, with what its letter is made from', async () => {
    await plan(2, 7);
    expect(await ask(199)).toBe(0);
    expect(await Promise.all([ask(300), ask(300)])).toContain(1);
    store = await reopen();
    expect(await ask(301)).toBe(0);
    expect(await letters()).toEqual(['day 2']);
    expect(asked).toMatchObject([{ checkIn: { days: 2 }, session: session(1), address: { to: 'there' } }]);
    expect((await store.checkIns(TALK))[0]).toMatchObject({ asked: 300 });
  });

  test('planned again for the same day it is not asked for again, and for another day it is', async () => {
    await plan(2);
    await ask(300);
    await plan(2);
    expect(await ask(300)).toBe(0);
    await store.planCheckIns(TALK, [{ days: 2, due: 290 }]);
    expect(await ask(300)).toBe(1);
  });

  test('of many that are due only the latest is asked for, and one from long ago is not', async () => {
    await plan(2, 7, 14);
    expect(await ask(1500)).toBe(1);
    await plan(42);
    expect(await ask(9000, 4201)).toBe(0);
    expect(await ask(9000)).toBe(0);
    expect(await letters()).toEqual(['day 14']);
  });

  test('one that was answered is not asked for', async () => {
    await plan(2);
    await store.answerCheckIn(TALK, 2, { at: 250, answers });
    expect(await ask(300)).toBe(0);
  });

  test('other channels are left to themselves', async () => {
    await plan(2);
    expect(await store.askDueCheckIns({ ...wanted(300), channel: 'pus' })).toBe(0);
    expect(await ask(300)).toBe(1);
  });

  test('forgetting deletes check-ins, answers and the address at once', async () => {
    await plan(2, 7);
    await store.answerCheckIn(TALK, 2, { at: 250, answers });
    await store.forget({ conversation: TALK, version: 1, messageId: null, now: 300 });
    expect(await store.checkIns(TALK)).toEqual([]);
    await store.begin(TALK, session(), 301);
    await plan(2);
    expect(await ask(999)).toBe(1);
    expect(asked).toMatchObject([{ checkIn: { answered: null }, address: null }]);
  });

  test('a conversation is kept until its last check-in is old as well', async () => {
    await plan(2, 7);
    expect(await store.span(TALK)).toEqual({ begun: 1, last: 700 });
    expect(await store.expire(700, 9)).toBe(0);
    expect(await store.expire(701, 9)).toBe(1);
    expect(await store.checkIns(TALK)).toEqual([]);
    expect(await store.span(TALK)).toBeNull();
  });

  test('one begun anew is later than the one before was forgotten, by more than a link can tell', async () => {
    await store.forget({ conversation: TALK, version: 1, messageId: null, now: 300 });
    await store.begin(TALK, session(), 301);
    expect(await store.span(TALK)).toEqual({ begun: 1300, last: 301 });
  });

  test('what a clock planned that was years ahead is dropped when the clock is put right', async () => {
    await store.planCheckIns(TALK, [
      { days: 2, due: 1e13 },
      { days: 7, due: 700 },
    ]);
    await store.correctTimes(1000, 500);
    expect(await planned()).toEqual([7]);
  });
}
