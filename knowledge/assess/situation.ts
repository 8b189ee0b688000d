import { type Urgency } from '../model';
import { type Candidate, type RaisedRedFlag } from './assessment';
import { type Present } from './present';

/** What has been found out before exercises are chosen and reasons given. */
export interface Situation {
  readonly present: Present;
  readonly redFlags: readonly RaisedRedFlag[];
  readonly differential: readonly Candidate[];
  readonly urgency: Urgency;
}
