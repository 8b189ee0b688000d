import fc from 'fast-check';
import type { Answer, Findings } from '../../../knowledge/answers';
import { assess } from '../../../knowledge/assess/assess';
import type { Change } from '../../../knowledge/assess/assessment';
import { holds } from '../../../knowledge/assess/criterion';
import { presentIn } from '../../../knowledge/assess/present';
import { isAtLeast } from '../../../knowledge/assess/urgency';
import { whatWouldRaise } from '../../../knowledge/assess/what-would-raise';
import { anyFindings, UNSURE } from '../gates/any-findings';
import { loadContent } from '../gates/content';

/** What would raise the advice, proved over any answers whatever by making each change and assessing anew. */

const knowledge = loadContent();
const RUNS = { seed: 20261127, numRuns: 120 };

const urgencyOf = (findings: Findings) => assess(knowledge, findings).urgency;
const isMore = (findings: Findings, than: Findings): boolean => !isAtLeast(urgencyOf(than), urgencyOf(findings));

/** The same answers with one option more, and “not sure” for a choice that this opens. Written apart from the code. */
function changed(findings: Findings, { question: id, option }: Omit<Change, 'urgency'>): Findings {
  const question = knowledge.questions[id];
  if (question === undefined) throw new Error(`There is no question ${id}.`);
  const before = presentIn(knowledge.questions, findings.answers).get(id) ?? [];
  const signs = before.filter((one) => !question.options.find((known) => known.id === one)?.exclusive);
  const options = question.kind === 'several' ? [...signs, option] : [option];
  const answer: Answer = { kind: 'chosen', options, origin: 'pressed' };
  const answers = { ...findings.answers, [id]: answer };
  const present = presentIn(knowledge.questions, answers);
  const opened = Object.values(knowledge.questions).filter(
    (one) =>
      one.kind === 'one' &&
      !one.screen &&
      !(one.id in answers) &&
      one.askWhen !== undefined &&
      holds(one.askWhen, present),
  );
  return { ...findings, answers: { ...answers, ...Object.fromEntries(opened.map((one) => [one.id, UNSURE])) } };
}

let seen = 0;

test('every change that is named does raise the urgency, to what is said', () => {
  fc.assert(
    fc.property(anyFindings(knowledge), (findings) => {
      for (const change of whatWouldRaise(knowledge, findings)) {
        const after = changed(findings, change);
        expect(urgencyOf(after)).toBe(change.urgency);
        expect(isMore(after, findings)).toBe(true);
        seen += 1;
      }
    }),
    RUNS,
  );
  expect(seen).toBeGreaterThan(1000);
});

test('none is missing: no other single option of an asked question raises it', () => {
  fc.assert(
    fc.property(anyFindings(knowledge), (findings) => {
      const named = new Set(whatWouldRaise(knowledge, findings).map(({ question, option }) => `${question}/${option}`));
      const present = presentIn(knowledge.questions, findings.answers);
      for (const id of Object.keys(findings.answers)) {
        const question = knowledge.questions[id];
        if (question === undefined || question.mustAnswer) continue;
        for (const { id: option, exclusive } of question.options) {
          if (exclusive || named.has(`${id}/${option}`) || present.get(id)?.includes(option)) continue;
          expect([id, option, isMore(changed(findings, { question: id, option }), findings)]).toEqual([
            id,
            option,
            false,
          ]);
        }
      }
    }),
    { ...RUNS, numRuns: 40 },
  );
});

test('each is minimal: one option of one question, which was not there, and without it nothing is raised', () => {
  fc.assert(
    fc.property(anyFindings(knowledge), (findings) => {
      const present = presentIn(knowledge.questions, findings.answers);
      for (const change of whatWouldRaise(knowledge, findings)) {
        expect(present.get(change.question) ?? []).not.toContain(change.option);
        const followUps = changed(findings, change).answers;
        const { [change.question]: _left, ...others } = followUps;
        const undone = {
          ...findings,
          answers: { ...others, [change.question]: findings.answers[change.question] as Answer },
        };
        expect([change, isMore(undone, findings)]).toEqual([change, false]);
      }
    }),
    RUNS,
  );
});
