import { word } from '../words';
import { comesNext, holdOf, isEnough, repeatsOf, type Planned, type Pressed, type State } from './machine';

/** A button: its words, and what has happened when it is pressed. */
export interface Control {
  readonly label: string;
  readonly type: Pressed;
  /** How it looks, where that is not by its place. */
  readonly kind?: string;
}

interface Controls {
  readonly main: Control;
  readonly second?: Control;
}

const setDone = (): Control => ({ label: word('widget.session.set-done'), type: 'SET_ENDED' });

const onwards = (isLast: boolean): Control => ({
  label: isLast ? word('widget.session.finish') : word('widget.session.next'),
  type: 'EXERCISE_ENDED',
});

function whileResting(state: State, planned: Planned, isLast: boolean): Controls {
  if (isEnough(state, planned))
    return { main: onwards(isLast), second: { label: word('widget.session.one-more'), type: 'WENT_ON' } };
  const ready =
    comesNext(state, planned) === 'side' ? word('widget.session.ready-side') : word('widget.session.ready-set');
  return {
    main: { label: ready, type: 'WENT_ON' },
    second: { label: word('widget.session.enough'), type: 'EXERCISE_ENDED' },
  };
}

/** What can be pressed next in an exercise, the likeliest first. */
export function controlsFor(state: State, planned: Planned, isLast: boolean): Controls {
  if (state.at === 'resting') return whileResting(state, planned, isLast);
  if (state.at === 'holding') return { main: { label: word('widget.session.let-go'), type: 'LET_GO' } };
  if (repeatsOf(planned) === undefined) return { main: { label: word('widget.session.done'), type: 'EXERCISE_ENDED' } };
  if (holdOf(planned) === undefined)
    return { main: { label: word('widget.session.count-one'), type: 'COUNTED' }, second: setDone() };
  const label = state.repeats > 0 ? word('widget.session.next-hold') : word('widget.session.start-hold');
  return { main: { label, type: 'HOLD_BEGAN' }, second: setDone() };
}
