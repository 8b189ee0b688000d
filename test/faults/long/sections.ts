import { DELIVERY_SECTIONS } from './deliveries-section';
import { KILL_SECTIONS } from './kill/kill-section';
import type { Section } from './section';
import { MODEL } from './model/model-section';
import { SOAK } from './served/soak-section';
import { SIMULATE_SECTIONS } from './simulate/simulate-section';

/** In the order of the table. */
export const SECTIONS: readonly Section[] = [...KILL_SECTIONS, ...DELIVERY_SECTIONS, ...SIMULATE_SECTIONS, MODEL, SOAK];
