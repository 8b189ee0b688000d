import { RESULT } from '../result/style';
import { adopt } from './adopt';
import { BASE } from './base';
import { COLOURS } from './colours';
import { CONTROLS } from './controls';
import { FRAME } from './frame';
import { MESSAGES } from './messages';

const CSS = [COLOURS, BASE, FRAME, MESSAGES, CONTROLS, RESULT].join('');

export function styleSheet(root: ShadowRoot): void {
  adopt(root, CSS);
}
