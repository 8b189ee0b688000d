import { CLOCK } from './clock-section';
import { DELIVERY_SECTIONS } from './deliveries-section';
import { KILL_SECTIONS } from './kill/kill-section';
import type { Section } from './section';
import { MODEL } from './model/model-section';
import { CUT } from './served/cut-section';
import { DATABASE } from './served/database-section';
import { DEVICES_AT_ONCE } from './served/devices-section';
import { FULL_DISK, READ_ONLY } from './served/disk-section';
import { MEMORY } from './served/memory-section';
import { REAL_KILL } from './served/real-kill-section';
import { SOAK } from './served/soak-section';
import { STOP } from './served/stop-section';
import { SIMULATE_SECTIONS } from './simulate/simulate-section';

/** In the order of the table. */
export const SECTIONS: readonly Section[] = [
  ...KILL_SECTIONS,
  REAL_KILL,
  ...DELIVERY_SECTIONS,
  DEVICES_AT_ONCE,
  CUT,
  STOP,
  DATABASE,
  FULL_DISK,
  READ_ONLY,
  MEMORY,
  CLOCK,
  ...SIMULATE_SECTIONS,
  MODEL,
  SOAK,
];
