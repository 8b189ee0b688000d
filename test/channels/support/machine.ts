import { execFileSync } from 'node:child_process';
import path from 'node:path';
import Ajv from 'ajv';
import { RateLimit } from '../../../src/http/rate-limit';
import { machineRoutes } from '../../../src/v1/routes';
import { realEngine } from '../../conversations/engine';

export const engine = realEngine();

/** The interface for other software, as the program makes it. */
export const machine = (perMinute = 100_000, now: () => number = () => 0) =>
  machineRoutes({ engines: { en: engine }, version: '0.0.0', place: 'gb', limit: new RateLimit(perMinute, now) });

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { schema: object }>> }>>;
}

/** Whether an answer is one that the document describes, by a validator that knows nothing of how it was made. */
export function conforming(document: Described) {
  const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', nullable: false });
  ajv.addSchema({ $id: 'document', components: document.components });
  return (method: string, route: string, answer: { status: number; type: string; body: unknown }): string | null => {
    const operation = document.paths[route]?.[method];
    const described = operation?.responses[String(answer.status)]?.content[answer.type];
    if (described === undefined) return `${method} ${route} is not described to answer ${answer.status} ${answer.type}`;
    const { $ref } = described.schema as { $ref?: string };
    const check = ajv.compile($ref === undefined ? described.schema : { $ref: `document${$ref}` });
    return check(answer.body) === true ? null : ajv.errorsText(check.errors);
  };
}

/** What a validator of OpenAPI documents says of it. */
export function validated(document: unknown): { valid: boolean; version: string; errors: unknown[] } {
  const script = path.join(__dirname, 'check-openapi.mjs');
  const said = execFileSync(process.execPath, [script], { input: JSON.stringify(document), encoding: 'utf8' });
  return JSON.parse(said) as { valid: boolean; version: string; errors: unknown[] };
}
