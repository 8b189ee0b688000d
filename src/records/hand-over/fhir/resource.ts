import { createHash } from 'node:crypto';

/** One resource of FHIR R4, or a part of one, as JSON; the schema of R4 is what tests hold it to. */
export type Json = Readonly<Record<string, unknown>>;

export interface Resource extends Json {
  readonly resourceType: string;
  readonly id: string;
}

/** A UUID (version 8: of our own making) that is the same for the same seed and name. */
export function uuidOf(seed: string, name: string): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([seed, name]))
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const urnOf = (id: string): string => `urn:uuid:${id}`;

export const referenceTo = ({ resourceType, id }: Resource): Json => ({ reference: urnOf(id), type: resourceType });

/** Words alone: no code is given where we are not certain of it. */
export const inText = (text: string): Json => ({ text });

/** `2026-11-28T09:30:00.000Z` */
export const instant = (at: number): string => new Date(at).toISOString();

const ABSENT = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';

/** FHIR’s own codes for an answer that is none. */
export const NOT_SURE: Json = { system: ABSENT, code: 'asked-unknown', display: 'Asked But Unknown' };
export const SKIPPED: Json = { system: ABSENT, code: 'asked-declined', display: 'Asked But Declined' };
