import type { Urgency } from '../../knowledge/model';
import type { Story } from './patient';

/** One ordinary story for each condition of the knowledge. */
export const CONDITION_STORIES: readonly {
  readonly condition: string;
  readonly urgency: Urgency;
  readonly story: Story;
}[] = [
  {
    condition: 'plantar-heel-pain',
    urgency: 'self-care',
    story: { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases', 'after-long'], feel: ['stab'] },
  },
  {
    condition: 'metatarsalgia',
    urgency: 'self-care',
    story: { 'pain-place': ['ball'], timing: ['during', 'shoes'], feel: ['ache'] },
  },
  {
    condition: 'tarsal-tunnel-syndrome',
    urgency: 'routine',
    story: {
      'pain-place': ['ankle-inner', 'arch'],
      timing: ['night', 'during'],
      'nerve-signs': ['one-area', 'sole'],
      feel: ['burn'],
    },
  },
  {
    condition: 'anterior-ankle-impingement',
    urgency: 'self-care',
    story: { 'pain-place': ['ankle-front'], timing: ['down-stairs'], feel: ['pinch'], movement: ['bend-up'] },
  },
  {
    condition: 'posterior-ankle-impingement',
    urgency: 'self-care',
    story: { 'pain-place': ['ankle-back-deep'], timing: ['toe-point'], feel: ['pinch'], movement: ['point'] },
  },
  {
    condition: 'general-stiffness',
    urgency: 'self-care',
    story: { 'pain-place': ['whole-foot'], timing: ['not-sure'], feel: ['stiff'], onset: ['long'] },
  },
];

/** One story that ends at each urgency. */
export const URGENCY_STORIES: readonly { readonly urgency: Urgency; readonly story: Story }[] = [
  { urgency: 'ambulance', story: { 'emergency-screen': ['cold-pale'] } },
  { urgency: 'emergency-department', story: { injury: ['yes'], 'injury-signs': ['no-walk-now'] } },
  { urgency: 'same-day', story: { swelling: ['one-calf'], 'pain-place': ['calf'] } },
  { urgency: 'soon', story: { swelling: ['lump'], 'pain-place': ['arch'] } },
  { urgency: 'routine', story: { health: ['diabetes'], 'pain-place': ['heel-under'], timing: ['first-steps'] } },
  { urgency: 'self-care', story: { 'pain-place': ['heel-under'], timing: ['first-steps', 'eases'], feel: ['stab'] } },
];
