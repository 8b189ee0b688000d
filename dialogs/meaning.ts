import type { Question, RedFlag } from '../knowledge/model';
import { rememberBy } from '../knowledge/remember';

/** Two halves of 32 bits, mixed as in MurmurHash: enough to tell versions of one text apart, no guard against forgery. */
const digest = (text: string): string => {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    other = Math.imul(other ^ unit, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(36);
};

/**
 * What an answer to a question says, in some eleven characters: all that the patient read and could choose, and what
 * “not sure” counts as (ADR 0073). Not when or why it is asked, nor the order of its options.
 */
export const meaningOf = rememberBy((question: Question): string => {
  const { kind, screen, mustAnswer, prompt, help = null, scale = null, unsureMeans } = question;
  const options = question.options.map(({ id, label, ask = null, exclusive }) => [id, label, ask, exclusive]);
  const inOrder = options.map((option) => JSON.stringify(option)).sort();
  return digest(JSON.stringify([kind, screen, mustAnswer, prompt, help, inOrder, scale, unsureMeans]));
});

/** The same of the closed question of a red flag. */
export const meaningOfCheck = rememberBy(({ ask }: RedFlag): string => digest(JSON.stringify([ask])));
