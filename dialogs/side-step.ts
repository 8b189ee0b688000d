import type { Located } from './locate';
import type { Pending, Session } from './session';

/** Beside the advice there is no more to confirm, and on the page with all answers they are looked over in any case. */
export const isPastConfirming = ({ pending }: Session, { position }: Located): boolean =>
  pending?.kind === 'is-right' && (position.at === 'advice' || position.at === 'check-answers');

/** The side step that is open, if one is. Whether it `is-right` is asked between questions: a sign of danger comes first. */
export const sideStep = ({ pending }: Session, { position }: Located): Pending | null =>
  pending?.kind === 'is-right' && position.at !== 'question' ? null : pending;
