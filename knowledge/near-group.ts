/** `{cold}` stands for the words of the group “cold”. */
const GROUP = /^\{([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** In so many words all parts must stand where a pattern says nothing of it. */
export const NEAR_WITHIN = 6;

/** The group that a part names, or null where it is words. */
export function groupIn(written: string): string | null {
  return GROUP.exec(written)?.[1] ?? null;
}
