import { Chat } from './chat';
import { HANDOVER, type OpenPanel } from './shell/opening';
import { adopt } from './style/adopt';
import { PANEL } from './style/panel';
import { Panel } from './view/panel';

/** Entry of `panel.<language>.js`: all of the chat that a page need not load before it is opened. */
const openPanel: OpenPanel = (opening) => {
  adopt(opening.root, PANEL);
  new Chat(opening, new Panel(opening)).start();
};

document.currentScript?.dispatchEvent(new CustomEvent(HANDOVER, { detail: openPanel }));
