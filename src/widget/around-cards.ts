import type { Choice } from '../../dialogs/reply/reply';
import type { Guide, MakeGuide } from './guide/guide';
import { HardWords } from './result/hard-words';
import type { Around } from './result/results';
import type { Opening } from './shell/opening';
import type { Panel } from './view/panel';

/** What the cards need of the chat around them. What goes with exercises is loaded once, when it is first asked for. */
export function aroundCards(opening: Opening, panel: Panel, press: (choice: Choice) => void): Around {
  const { load, root, server } = opening;
  let guide: Promise<Guide> | undefined;
  return {
    press,
    hardWords: (told) => new HardWords(told, (text) => panel.announcer.polite(text)),
    isPage: () => panel.isPage,
    programme: () => (panel.programme === undefined ? undefined : `${server}${panel.programme}`),
    guide: () => (guide ??= load('guide').then((make) => (make as MakeGuide)(root, server))),
  };
}
