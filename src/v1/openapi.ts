import { z } from 'zod';
import { assessAnswered, problemAnswered, questionsAnswered, readAnswered } from './answered';
import { askedFor, toRead } from './shapes';

type Json = Readonly<Record<string, unknown>>;

const SHAPES = { askedFor, toRead, assessAnswered, readAnswered, questionsAnswered, problemAnswered };
const NAMES: Readonly<Record<keyof typeof SHAPES, string>> = {
  askedFor: 'Told',
  toRead: 'Text',
  assessAnswered: 'Assessment',
  readAnswered: 'Reading',
  questionsAnswered: 'Questions',
  problemAnswered: 'Problem',
};

const schemaOf = (shape: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io });
  return schema;
};

const schemas = (): Json =>
  Object.fromEntries(
    Object.entries(SHAPES).map(([id, shape]) => [NAMES[id as keyof typeof SHAPES], schemaOf(shape, 'input')]),
  );

const content = (type: string, name: string): Json => ({
  content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } },
});
const answered = (description: string, name: string): Json => ({ description, ...content('application/json', name) });
const refused = (description: string): Json => ({ description, ...content('application/problem+json', 'Problem') });

const REFUSALS: Json = {
  403: refused('Pages of this origin may not call this server.'),
  429: refused('Too many calls from this address; see Retry-After.'),
  500: refused('Something failed on our side. If it may be an emergency, the local emergency number is the answer.'),
};
const REFUSED_BODIES: Json = {
  ...REFUSALS,
  400: refused('The body is no JSON.'),
  413: refused('The body is larger than 32 KB.'),
  415: refused('The body is not application/json, or is compressed.'),
  422: refused('The body is not shaped as described, or names what this release does not know: see `errors`.'),
};

const LANGUAGE: Json = {
  name: 'language',
  in: 'query',
  description: 'One that is on; en where it is left out.',
  schema: { type: 'string' },
};

const taking = (name: string): Json => ({ requestBody: { required: true, ...content('application/json', name) } });

const DESCRIBED: Json = {
  operationId: 'description',
  summary: 'This document',
  responses: {
    200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
    ...REFUSALS,
  },
};

const ABOUT = `The reading and the reasoning of the chat for other software, over the same content.

Nothing that is sent is kept or logged. Nothing here is signed off by a clinician, and every answer says so in \`notice\`:
show it. \`more-needed\` is no advice; whoever shows it shows \`words\` too. It is for adults, and no emergency service.`;

/** The description of the interface (OpenAPI 3.1), from the very shapes that the server reads by. */
export const openApi = (version: string): Json => ({
  openapi: '3.1.0',
  info: { title: 'Surefoot', version, description: ABOUT, license: { name: 'MIT', identifier: 'MIT' } },
  servers: [{ url: '/' }],
  paths: {
    '/v1/questions': {
      get: {
        operationId: 'questions',
        summary: 'Every question, in the order in which they are put',
        parameters: [LANGUAGE],
        responses: { 200: answered('The questions.', 'Questions'), ...REFUSALS, 422: REFUSED_BODIES['422'] },
      },
    },
    '/v1/assess': {
      post: {
        operationId: 'assess',
        summary: 'Answers to advice with its reasons, or to the next question',
        ...taking('Told'),
        responses: { 200: answered('Advice, or what is asked next.', 'Assessment'), ...REFUSED_BODIES },
      },
    },
    '/v1/read': {
      post: {
        operationId: 'read',
        summary: 'What is understood of a text',
        ...taking('Text'),
        responses: { 200: answered('The reading.', 'Reading'), ...REFUSED_BODIES },
      },
    },
    '/v1/openapi.json': { get: DESCRIBED },
  },
  components: { schemas: schemas() },
});
