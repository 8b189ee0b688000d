import { KILL_SECTIONS } from './kill/kill-section';
import type { Section } from './section';

/** In the order of the table. */
export const SECTIONS: readonly Section[] = [...KILL_SECTIONS];
