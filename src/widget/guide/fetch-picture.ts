import type { SentPicture } from '../../pictures/exercise/sent';

const WITHIN_MS = 15_000;

/** The picture of an exercise; undefined where there is none or it does not come: the steps stand by themselves. */
export async function fetchPicture(server: string, exercise: string): Promise<SentPicture | undefined> {
  try {
    const address = `${server}/pictures/exercises/${encodeURIComponent(exercise)}.json`;
    const response = await fetch(address, { credentials: 'omit', signal: AbortSignal.timeout(WITHIN_MS) });
    return response.ok ? ((await response.json()) as SentPicture) : undefined;
  } catch {
    return undefined;
  }
}
