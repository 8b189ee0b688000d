/** What may be done with a finding: used and echoed, put to the patient in their own words, or asked in ours. */
export type Band = 'accept' | 'confirm' | 'ask';

const ACCEPT_FROM = 0.9;
const CONFIRM_FROM = 0.6;

export function bandOf(confidence: number): Band {
  if (confidence >= ACCEPT_FROM) return 'accept';
  return confidence >= CONFIRM_FROM ? 'confirm' : 'ask';
}
