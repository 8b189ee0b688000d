import type { Span } from '../../../dialogs/reply/reply';
import { word } from '../words';
import { holdOf, repeatsOf, setsOf, type Planned, type State } from './machine';

const spanWords = ([least, most]: Span): string =>
  least === most ? `${most}` : word('widget.session.span', { least, most });

/** “Set 2 of 2 to 3, other side”; where nothing is counted, at whose pace. */
export function setWords({ set: number, side }: State, planned: Planned): string {
  if (repeatsOf(planned) === undefined) return word('widget.session.at-your-pace');
  const sets = setsOf(planned);
  const set =
    sets === undefined || number > sets[1]
      ? word('widget.session.set', { number })
      : word('widget.session.set-of', { number, sets: spanWords(sets) });
  if (planned.counts?.bothSides !== true) return set;
  return side === 'first' ? word('widget.session.first-side', { set }) : word('widget.session.other-side', { set });
}

/** “4 of 10 to 15”; until one is tired “4, up to 15”. Empty where nothing is counted. */
export function countWords({ repeats: done }: State, planned: Planned): string {
  const repeats = repeatsOf(planned);
  if (repeats === undefined) return '';
  const [least, most] = repeats;
  return least < most && least === 1
    ? word('widget.session.count-up-to', { done, most })
    : word('widget.session.count', { done, aim: spanWords(repeats) });
}

/** “12 of 15 to 30 seconds”, and before it how long there is to get into place. Empty where there is no hold. */
export function clockWords({ at, heldMs }: State, planned: Planned): string {
  const hold = holdOf(planned);
  if (hold === undefined || at === 'resting') return '';
  if (heldMs < 0) return word('widget.session.get-ready', { seconds: Math.ceil(-heldMs / 1000) });
  return word('widget.session.held', { seconds: Math.floor(heldMs / 1000), aim: spanWords(hold) });
}

/** What a screen reader is told in a hold, and nothing between: its end may be waited for in silence. */
export function markWords(mark: 'hold' | 'enough' | 'end', state: State, planned: Planned): string {
  const [seconds, most] = holdOf(planned) ?? [0, 0];
  if (mark === 'hold') return word('widget.session.hold-now');
  if (mark === 'enough') return word('widget.session.can-let-go', { seconds, most });
  return word('widget.session.has-ended', { count: countWords(state, planned) });
}
