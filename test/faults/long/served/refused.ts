import type { Findings } from '../findings';
import { type Heard, NONE } from './visitor';

/** Where something is in the way a patient is told so, and what to do if it is urgent: never anything that calms. */
export function judgeRefusal(findings: Findings, heard: Heard): void {
  if (heard === NONE) {
    findings.wrong('error not foreseen', 'the connection broke');
    return;
  }
  const { status, text: words } = heard;
  if (status !== 503 || !/emergency/i.test(words)) findings.wrong('error not foreseen', `${status}: ${words}`);
  findings.count('turns refused, with what to do in an emergency');
}
