import { HANDOVER, type OpenPanel } from './opening';

/** Where this script came from, and the nonce by which the page’s policy knows it. */
export interface Home {
  readonly server: string;
  readonly nonce: string;
}

/** Each language there is a panel for, with the version of it that this shell was built with. Set by the build. */
declare const PANELS: Readonly<Record<string, string>>;

const FIRST = 'en';
const LOADED_WITHIN_MS = 30_000;
const loading = new Map<string, Promise<OpenPanel>>();

/** The language to show for the one that is asked for: `en-GB` is English, and what we do not have is too. */
export function languageFor(asked: string | undefined): string {
  const wanted = (asked ?? FIRST).toLowerCase();
  const exact = Object.keys(PANELS).find((language) => language.toLowerCase() === wanted);
  const [primary = FIRST] = wanted.split('-');
  return exact ?? (primary in PANELS ? primary : FIRST);
}

/** A script element, because it needs no CORS, and because a policy lets it through by the nonce of our own. */
function insertScript({ server, nonce }: Home, language: string): Promise<OpenPanel> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (): void => reject(new Error('The panel did not load.'));
    const timer = setTimeout(fail, LOADED_WITHIN_MS);
    script.addEventListener(HANDOVER, (event) => resolve((event as CustomEvent<OpenPanel>).detail));
    for (const end of ['load', 'error']) {
      script.addEventListener(end, () => {
        clearTimeout(timer);
        script.remove();
        fail();
      });
    }
    if (nonce !== '') script.nonce = nonce;
    script.src = `${server}/panel.${language}.js?v=${PANELS[language] ?? ''}`;
    document.head.append(script);
  });
}

/** Loads it once, however often it is asked for, until it is there. */
export function loadPanel(home: Home, language: string): Promise<OpenPanel> {
  const known = loading.get(language);
  if (known !== undefined) return known;
  const fresh = insertScript(home, language);
  loading.set(language, fresh);
  fresh.catch(() => loading.delete(language));
  return fresh;
}
