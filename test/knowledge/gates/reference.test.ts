import { screenRedFlags } from '../../../knowledge/assess/screen-red-flags';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { URGENCIES } from '../../../knowledge/scales';
import { loadContent, told } from './content';
import { COMBINATIONS, CONDITIONS, DISPOSITIONS, EXERCISES, LEFT_OUT, QUESTIONS, RED_FLAGS } from './reference';

const knowledge = loadContent();

interface Carrier {
  readonly id: string;
  readonly reference?: string[] | undefined;
}

/** The ids of the files that carry this id of the reference. */
function carriers(id: string, ...shelves: readonly Readonly<Record<string, Carrier>>[]): readonly string[] {
  const entries = shelves.flatMap((shelf) => Object.values(shelf));
  return entries.filter(({ reference }) => reference?.includes(id)).map((entry) => entry.id);
}

const { questions, redFlags, conditions, exercises, programmes } = knowledge;
const KINDS = [
  ['red flag', RED_FLAGS, [redFlags]],
  ['question', QUESTIONS, [questions]],
  ['exercise', EXERCISES, [exercises, programmes]],
  ['condition', CONDITIONS, [conditions]],
] as const;

describe.each(KINDS)('each %s of the clinical reference', (kind, ids, shelves) => {
  test('is carried by a file, or is left out with a reason', () => {
    const lost = ids.filter((id) => carriers(id, ...shelves).length === 0 && LEFT_OUT[id] === undefined);
    expect(lost.map((id) => `${id} — no file carries it. Write “reference: [${id}]” in its file.`)).toEqual([]);
  });

  test('is left out only where no file carries it', () => {
    const found = ids.filter((id) => carriers(id, ...shelves).length > 0 && LEFT_OUT[id] !== undefined);
    expect(found.map((id) => `${id} — it is there now. Take it out of LEFT_OUT.`)).toEqual([]);
  });

  test('is carried once', () => {
    // A question of the reference may be asked in several steps, and an exercise done in several stages.
    const inParts = kind === 'question' || kind === 'exercise';
    const twice = inParts ? [] : ids.filter((id) => carriers(id, ...shelves).length > 1);
    expect(twice.map((id) => `${id} — several files carry it: ${carriers(id, ...shelves).join(', ')}`)).toEqual([]);
  });
});

test('no file names an id that the reference does not have', () => {
  const known = new Set([...RED_FLAGS, ...QUESTIONS, ...EXERCISES, ...CONDITIONS]);
  const entries = [questions, redFlags, conditions, exercises].flatMap((shelf) => Object.values<Carrier>(shelf));
  const strange = entries.flatMap(({ id, reference = [] }) =>
    reference
      .filter((one) => !known.has(one.replace(/^combination /, '')) && !/^review [1-6](\.\d+)?$/.test(one))
      .map((one) => `${id} — “${one}” is no id of the reference. Check the spelling.`),
  );
  expect(strange).toEqual([]);
});

describe('each condition of the clinical reference', () => {
  const rows = URGENCIES.flatMap((urgency) => DISPOSITIONS[urgency].map((id) => [id, urgency] as const));

  test.each(rows)('%s is %s at the least', (id, urgency) => {
    const own = carriers(id, conditions).map((carrier) => conditions[carrier]?.urgency ?? 'self-care');
    expect(own).toHaveLength(1);
    expect(own.filter((one) => !isAtLeast(one, urgency))).toEqual([]);
  });

  test('has its row', () => {
    expect(rows.map(([id]) => id).sort()).toEqual([...CONDITIONS].sort());
  });
});

describe('the combination', () => {
  test.each(COMBINATIONS)('$flag: $says is $urgency', ({ flag, answers, urgency }) => {
    const [id] = carriers(flag, redFlags);
    const raised = screenRedFlags(knowledge, told(answers)).find(({ redFlag }) => redFlag === id);
    expect(raised).toMatchObject({ urgency });
  });

  test.each([...new Set(COMBINATIONS.map(({ flag }) => flag))])('of %s is named in its file', (flag) => {
    const [id = ''] = carriers(flag, redFlags);
    expect(redFlags[id]?.reference).toContain(`combination ${flag}`);
  });

  test('is not forgotten: there are nineteen', () => {
    expect(new Set(COMBINATIONS.map(({ flag }) => flag)).size).toBe(19);
  });
});
