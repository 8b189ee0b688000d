import type { Problem } from './problem';
import type { Answer, Route } from './route';

/** What stands before the first part of a path that varies: `/check-in/:link` → `/check-in`. */
const fixedPart = (path: string): string => path.split('/:')[0] ?? path;

const isUnder = (address: string, prefix: string): boolean => address === prefix || address.startsWith(`${prefix}/`);

/**
 * What whoever is refused at this address sees instead of JSON: as the routes have it that begin like it, so that an
 * address or a method that nobody takes is answered alike. Null where none of them has a page.
 */
export function refusalAt(routes: readonly Route[], url: string, problem: Problem): Answer | null {
  const [address = ''] = url.split('?');
  const route = routes.find(({ path, refused }) => refused !== undefined && isUnder(address, fixedPart(path)));
  return route?.refused?.(problem, address) ?? null;
}
