import type { Advice, ExerciseCard } from '../../../dialogs/reply/reply';
import type { Guide } from '../guide/guide';
import { adopt } from '../style/adopt';
import type { Guided } from './parts';
import { Place } from './place';
import { SessionView } from './session-view';
import { SESSION } from './style';

/** Where it opens, and where a person can say what is new. */
export interface Around {
  readonly root: ShadowRoot;
  readonly frame: HTMLElement;
  readonly tell: () => void;
  /** Where the advice is as a page of its own; undefined where that is not known. */
  readonly programme: () => string | undefined;
  /** What has the pictures; without it the steps alone are shown. */
  readonly guide: Guide | undefined;
}

export type OpenSession = (told: Guided, around: Around) => Promise<void>;

/** One for each advice: it opens again where it was closed. */
const opened = new WeakMap<Advice, SessionView>();
const styled = new WeakSet<ShadowRoot>();

/** Every picture is here before it opens, or is left out: from then on nothing is fetched. */
async function made(told: Guided, around: Around): Promise<SessionView> {
  const { root, frame, tell, programme, guide } = around;
  const pictureOf = async ({ exercise, name }: ExerciseCard): Promise<HTMLElement | undefined> => {
    try {
      return await guide?.picture(exercise, name);
    } catch {
      return undefined;
    }
  };
  const pictures = await Promise.all(told.exercises.map(pictureOf));
  const now = (): number => performance.now();
  const place = new Place(told.exercises, `${new Date().toDateString()} ${told.advice.version?.words}`);
  const view = new SessionView(told, { lang: frame.lang, dir: frame.dir, pictures, tell, programme, place, now });
  if (!styled.has(root)) adopt(root, SESSION);
  styled.add(root);
  return view;
}

export const openSession: OpenSession = async (told, around) => {
  const view = opened.get(told.advice) ?? (await made(told, around));
  opened.set(told.advice, view);
  for (const old of around.root.querySelectorAll('.session')) if (old !== view.element) old.remove();
  if (!view.element.isConnected) around.root.append(view.element);
  if (!view.element.open) view.open();
};
