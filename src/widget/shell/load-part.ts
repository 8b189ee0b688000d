import { HANDOVER, type Part } from './opening';

/** Where this script came from, and the nonce by which the page’s policy knows it. */
export interface Home {
  readonly server: string;
  readonly nonce: string;
}

/** For each language its parts, with the version of each that this shell was built with. Set by the build. */
declare const PARTS: Readonly<Record<string, Readonly<Record<Part, string>>>>;

const FIRST = 'en';
const LOADED_WITHIN_MS = 30_000;
const loading = new Map<string, Promise<unknown>>();

/** The language to show for the one that is asked for: `en-GB` is English, and what we do not have is too. */
export function languageFor(asked: string | undefined): string {
  const wanted = (asked ?? FIRST).toLowerCase();
  const exact = Object.keys(PARTS).find((language) => language.toLowerCase() === wanted);
  const [primary = FIRST] = wanted.split('-');
  return exact ?? (primary in PARTS ? primary : FIRST);
}

interface ScriptAddresses {
  createScriptURL(address: string): string;
}

/** Where a page takes script addresses from named policies alone (Trusted Types), this one is ours. */
const POLICY = 'surefoot';
let addresses: ScriptAddresses | undefined;

/** What a script element takes. It only ever gets addresses of our own server. */
function trusted(address: string): string {
  const { trustedTypes } = window as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptAddresses): ScriptAddresses };
  };
  addresses ??= trustedTypes?.createPolicy(POLICY, { createScriptURL: (one) => one });
  return addresses?.createScriptURL(address) ?? address;
}

/** A script element, because it needs no CORS, and because a policy lets it through by the nonce of our own. */
function insertScript(src: string, nonce: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (): void => reject(new Error(`${src} did not load.`));
    const timer = setTimeout(fail, LOADED_WITHIN_MS);
    script.addEventListener(HANDOVER, (event) => resolve((event as CustomEvent<unknown>).detail));
    for (const end of ['load', 'error']) {
      script.addEventListener(end, () => {
        clearTimeout(timer);
        script.remove();
        fail();
      });
    }
    if (nonce !== '') script.nonce = nonce;
    script.src = trusted(src);
    document.head.append(script);
  });
}

/** Loads a part once, however often it is asked for, until it is there. */
export function loadPart({ server, nonce }: Home, language: string, part: Part): Promise<unknown> {
  const src = `${server}/${part}.${language}.js?v=${PARTS[language]?.[part] ?? ''}`;
  const known = loading.get(src);
  if (known !== undefined) return known;
  const fresh = insertScript(src, nonce);
  loading.set(src, fresh);
  fresh.catch(() => loading.delete(src));
  return fresh;
}
