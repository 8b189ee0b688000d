import { guideOf, type MakeGuide } from './guide/guide';
import { GUIDE } from './guide/style';
import { HANDOVER } from './shell/opening';
import { adopt } from './style/adopt';

/** Entry of `guide.<language>.js`: pictures, which nobody needs before there are exercises. */
const makeGuide: MakeGuide = (root, server) => {
  adopt(root, GUIDE);
  return guideOf(server);
};

document.currentScript?.dispatchEvent(new CustomEvent(HANDOVER, { detail: makeGuide }));
