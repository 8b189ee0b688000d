import type { Engines } from './conversation/engine-core';
import type { Log } from './log';

/** The dialogue in every language that is on, which can be put in the place of another while patients are served. */
export class ServedEngines {
  /** Always those that serve now: whoever holds this object reads the new ones from the next request on. */
  readonly engines: Engines;

  constructor(private now: Engines) {
    const served = {};
    for (const language of Object.keys(now))
      Object.defineProperty(served, language, { enumerable: true, get: () => this.now[language] });
    this.engines = served as Engines;
  }

  /** In the same languages. A turn is taken in one go, so that none is taken half by the old and half by the new. */
  replace(next: Engines): void {
    this.now = next;
  }
}

export interface Reloading {
  readonly served: ServedEngines;
  /** Reads all content anew. Throws if any of it is not as it must be. */
  readonly load: () => Engines;
  /** Called with what serves from now on. */
  readonly then: (engines: Engines) => void;
  readonly log: Log;
  /** What is wrong with the content, file by file, which the log never quotes. */
  readonly tell: (words: string) => void;
}

/** Content that is refused changes nothing: what was served before is served on. */
export function reload({ served, load, then, log, tell }: Reloading): void {
  const before = served.engines.en.knowledge.hash;
  try {
    const next = load();
    const { hash } = next.en.knowledge;
    served.replace(next);
    log.info(hash === before ? 'content-unchanged' : 'content-reloaded', { knowledge: hash });
    then(next);
  } catch (error) {
    tell(`The content is refused, and the one before is served on.\n${error instanceof Error ? error.message : ''}\n`);
    log.error('content-refused', { error, knowledge: before });
  }
}

/** On `SIGHUP`, as services are asked to read their settings anew. */
export const reloadWhenAsked = (parts: Reloading, from: Pick<NodeJS.EventEmitter, 'on'>): void => {
  from.on('SIGHUP', () => reload(parts));
};
