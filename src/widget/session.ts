import { openSession } from './session/open';
import { HANDOVER } from './shell/opening';

/** Entry of `session.<language>.js`: doing the exercises, which nobody needs before they press its button. */
document.currentScript?.dispatchEvent(new CustomEvent(HANDOVER, { detail: openSession }));
