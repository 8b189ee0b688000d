import { seenText } from '../seen-text';
import type { HandOver } from './hand-over';
import { outlineOf, TITLE } from './outline';
import type { Part, Row } from './part';

const rowText = ({ label, text }: Row): string => seenText(label === undefined ? `- ${text}` : `- ${label}: ${text}`);

const partText = ({ title, rows }: Part): string => [title.toUpperCase(), ...rows.map(rowText)].join('\n');

/** To be pasted into a record: one line for each thing, whatever the patient wrote. */
export const plainTextOf = (handOver: HandOver): string =>
  `${[TITLE.toUpperCase(), ...outlineOf(handOver).map(partText)].join('\n\n')}\n`;
