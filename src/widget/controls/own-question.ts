import type { Ask } from '../../../dialogs/reply/reply';

type Told = Pick<Ask, 'question' | 'prompt'> & Partial<Pick<Ask, 'help' | 'options'>>;

/** A question of the widget’s own: of no interview, and with nothing to it but its words and options. */
export const ownQuestion = (told: Told): Ask => ({
  kind: 'ask',
  options: [],
  several: false,
  severalHint: null,
  freeText: false,
  preselected: [],
  commands: [],
  remaining: null,
  progress: null,
  explained: [],
  ...told,
});
