import { Results, type MakeResults } from './result/results';
import { RESULT } from './result/style';
import { HANDOVER } from './shell/opening';
import { adopt } from './style/adopt';

/** Entry of `result.<language>.js`: the cards, which nobody needs before some questions are answered. */
const makeResults: MakeResults = (root, around) => {
  // A page that has been open since before an update has an older panel: there the advice is told in plain words.
  if (!('hardWords' in around)) throw new Error('These cards are for a newer panel.');
  adopt(root, RESULT);
  return new Results(around);
};

document.currentScript?.dispatchEvent(new CustomEvent(HANDOVER, { detail: makeResults }));
