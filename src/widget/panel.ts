import { Chat } from './chat';
import { HANDOVER, type OpenPanel } from './shell/opening';
import { Steps } from './steps';
import { adopt } from './style/adopt';
import { PANEL } from './style/panel';
import { Panel } from './view/panel';

/** Entry of `panel.<language>.js`: all of the chat that a page need not load before it is opened. */
const openPanel: OpenPanel = (opening) => {
  const steps = new Steps();
  steps.add(
    () => adopt(opening.root, PANEL),
    () => {
      const panel = new Panel(opening);
      steps.add(() => new Chat(opening, panel, steps).start());
    },
  );
};

document.currentScript?.dispatchEvent(new CustomEvent(HANDOVER, { detail: openPanel }));
