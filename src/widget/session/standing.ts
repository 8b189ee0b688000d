const WITHIN_MS = 8_000;

/** That the exercises are not to be done by now, in the words of the programme page. */
export interface Stop {
  readonly heading: string;
  readonly lines: readonly string[];
}

const isStop = (told: unknown): told is Stop => {
  const { heading, lines } = (told ?? {}) as Partial<Record<keyof Stop, unknown>>;
  return typeof heading === 'string' && Array.isArray(lines) && lines.every((line) => typeof line === 'string');
};

/** What the server says at the private page: stop, or null to go on; undefined where it cannot be asked. */
async function askAt(programme: string): Promise<Stop | null | undefined> {
  try {
    const signal = AbortSignal.timeout(WITHIN_MS);
    const response = await fetch(`${programme}/standing`, { credentials: 'omit', cache: 'no-store', signal });
    const { stop } = (response.ok ? await response.json() : {}) as { readonly stop?: unknown };
    return stop === null || isStop(stop) ? stop : undefined;
  } catch {
    return undefined;
  }
}

/** Asks whether to go on: at once, and whenever the page is looked at again or the internet is back. */
export class Standing {
  private ends: AbortController | undefined;

  /** `programme` is the address of the private page, once it is known. */
  constructor(
    private readonly programme: () => string | undefined,
    private readonly told: (stop: Stop | null) => void,
  ) {}

  begin(): void {
    this.end();
    this.ends = new AbortController();
    const { signal } = this.ends;
    const ask = (): void => void this.ask(signal);
    addEventListener('online', ask, { signal });
    document.addEventListener('visibilitychange', ask, { signal });
    ask();
  }

  end(): void {
    this.ends?.abort();
  }

  private async ask(signal: AbortSignal): Promise<void> {
    const address = this.programme();
    if (address === undefined || document.visibilityState !== 'visible') return;
    const stop = await askAt(address);
    if (stop !== undefined && !signal.aborted) this.told(stop);
  }
}
