import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screenRedFlags } from '../../knowledge/assess/screen-red-flags';
import type { Answers } from '../../knowledge/answers';
import { dangers, knowledge, read } from '../dialogs/read/real-reader';

/**
 * told-in-passing.txt: what people wrote from outside, frightened, playing it down, in dialect, in another language’s
 * English, in the fourth sentence. Before each stands the red flag, or one of the red flags, that it must ask about or
 * tell; `nothing` stands before what must raise none, whatever it names. The later part is the team’s own, and only what
 * is heard by now stands in it: it guards, and measures nothing.
 */
const ROWS = readFileSync(path.join(__dirname, 'told-in-passing.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [flags = '', ...text] = line.split(': ');
    return { text: text.join(': '), flags: flags.split(', ') };
  });

const NOTHING = 'nothing';

/** The red flags that follow from what the text says unasked. */
const told = (text: string): string[] => {
  const answers: Record<string, Answers[string]> = {};
  for (const { question, option, polarity } of read(text, null).findings) {
    if (polarity !== 'present' && polarity !== 'uncertain') continue;
    const before = answers[question];
    const options = [...(before?.kind === 'chosen' ? before.options : []), option];
    answers[question] = { kind: 'chosen', options, origin: 'typed' };
  }
  return screenRedFlags(knowledge, { answers, raised: [] }).map(({ redFlag }) => redFlag);
};

const asked = (text: string): string[] => dangers(text).map((danger) => danger.replace('!', ''));

test.each(ROWS.filter(({ flags }) => !flags.includes(NOTHING)))('“$text” is heeded: $flags', ({ text, flags }) => {
  const heeded = [...asked(text), ...told(text)];
  expect(flags.filter((flag) => heeded.includes(flag))).not.toEqual([]);
});

test.each(ROWS.filter(({ flags }) => flags.includes(NOTHING)))('“$text” raises nothing', ({ text }) => {
  expect(dangers(text)).toEqual([]);
});

test('each red flag that the table names is one of ours, and each text stands in it once', () => {
  const named = new Set(ROWS.flatMap(({ flags }) => flags));
  expect([...named].filter((flag) => flag !== NOTHING && knowledge.redFlags[flag] === undefined)).toEqual([]);
  expect(new Set(ROWS.map(({ text }) => text)).size).toBe(ROWS.length);
});
