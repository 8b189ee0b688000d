/** What is loaded when it is needed: all of the chat, the cards of the advice, pictures of exercises, and doing them. */
export type Part = 'panel' | 'result' | 'guide' | 'session';

/**
 * What the shell hands to the panel’s script. A page that has been open since before an update runs an older shell
 * than the panel it then loads, so fields are only ever added here.
 */
export interface Opening {
  /** The server that both scripts came from, and the only one that is talked to. */
  readonly server: string;
  /** As the site asked for them. */
  readonly place: string | undefined;
  readonly language: string | undefined;
  readonly root: ShadowRoot;
  /** The whole box, and in it the header with the title and the button that closes it. */
  readonly frame: HTMLElement;
  readonly header: HTMLElement;
  readonly title: HTMLElement;
  /** What another part hands over, in the language of this panel. */
  readonly load: (part: Part) => Promise<unknown>;
}

export type OpenPanel = (opening: Opening) => void;

/** The event by which a part hands over what it is, at its own script element. */
export const HANDOVER = 'surefoot-part';
