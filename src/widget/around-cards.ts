import type { Choice } from '../../dialogs/reply/reply';
import type { Guide, MakeGuide } from './guide/guide';
import { HardWords } from './result/hard-words';
import type { Around } from './result/results';
import type { OpenSession } from './session/open';
import type { Opening } from './shell/opening';
import type { Panel } from './view/panel';

/** What the cards need of the chat around them. What goes with exercises is loaded once, when it is first asked for. */
export function aroundCards(opening: Opening, panel: Panel, press: (choice: Choice) => void): Around {
  const { load, root, frame, server } = opening;
  let asked: Promise<Guide> | undefined;
  const guide = (): Promise<Guide> => (asked ??= load('guide').then((make) => (make as MakeGuide)(root, server)));
  const programme = (): string | undefined =>
    panel.programme === undefined ? undefined : `${server}${panel.programme}`;
  return {
    press,
    hardWords: (told) => new HardWords(told, (text) => panel.announcer.polite(text)),
    isPage: () => panel.isPage,
    programme,
    guide,
    session: async (told) => {
      const [open, pictures] = await Promise.all([load('session'), guide().catch(() => undefined)]);
      const tell = (): void => panel.composer.focus();
      await (open as OpenSession)(told, { root, frame, tell, programme, guide: pictures });
    },
    endSession: () => root.querySelector<HTMLDialogElement>('.session')?.close(),
  };
}
