import type { Ask } from '../../../dialogs/reply/reply';
import { word } from '../words';

export const CARRY_ON = 'carry-on';

/** A question of the widget’s own: of no interview, and with nothing to it but its options. */
export const carryOnQuestion: Ask = {
  kind: 'ask',
  question: 'carry-on',
  prompt: word('widget.carry-on-question'),
  help: word('widget.carry-on-help'),
  options: [
    { id: CARRY_ON, label: word('widget.carry-on') },
    { id: 'start-anew', label: word('widget.start-anew') },
  ],
  several: false,
  severalHint: null,
  freeText: false,
  preselected: [],
  commands: [],
  remaining: null,
  progress: null,
  explained: [],
};
