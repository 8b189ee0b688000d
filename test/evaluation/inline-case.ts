import path from 'node:path';
import type { Case } from './case';

export const ROOT = path.join(__dirname, '../..');

const NO_LABELS: Case['labels'] = {
  location: [],
  timing: [],
  quality: [],
  sensory: [],
  sensory_place: [],
  onset: [],
  movement: [],
  signs: [],
  health: [],
};

/** A case of which only what is named is said. */
export const inlineCase = (told: Omit<Partial<Case>, 'labels'> & { labels?: Partial<Case['labels']> } = {}): Case => ({
  id: 'inline',
  text: 'my foot hurts',
  age: 40,
  inScope: true,
  denied: [],
  placesDenied: [],
  severity: null,
  duration: null,
  tags: [],
  complete: false,
  condition: null,
  also: [],
  atypical: false,
  redFlag: null,
  nearMiss: false,
  disposition: ['routine'],
  alsoAcceptable: [],
  remarks: [],
  ...told,
  labels: { ...NO_LABELS, ...told.labels },
});
