import { Results, type MakeResults } from './result/results';
import { RESULT } from './result/style';
import { HANDOVER } from './shell/opening';
import { adopt } from './style/adopt';

/** Entry of `result.<language>.js`: the cards, which nobody needs before some questions are answered. */
const makeResults: MakeResults = (root, around) => {
  adopt(root, RESULT);
  return new Results(around);
};

document.currentScript?.dispatchEvent(new CustomEvent(HANDOVER, { detail: makeResults }));
