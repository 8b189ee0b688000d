import type { Advice } from '../../../dialogs/reply/reply';

export function isEmergency({ urgency }: Advice): boolean {
  return urgency === 'ambulance' || urgency === 'emergency-department';
}
