import { word } from '../words';
import { ownQuestion } from './own-question';

export const CARRY_ON = 'carry-on';

export const carryOnQuestion = ownQuestion({
  question: 'carry-on',
  prompt: word('widget.carry-on-question'),
  help: word('widget.carry-on-help'),
  options: [
    { id: CARRY_ON, label: word('widget.carry-on') },
    { id: 'start-anew', label: word('widget.start-anew') },
  ],
});
