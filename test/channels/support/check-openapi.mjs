// Is what comes in on stdin an OpenAPI document? A process of its own: the validator is an ES module, and jest is not.
import process from 'node:process';
import { Validator } from '@seriousme/openapi-schema-validator';

let text = '';
for await (const part of process.stdin) text += part;
const validator = new Validator();
const { valid, errors } = await validator.validate(JSON.parse(text));
process.stdout.write(JSON.stringify({ valid, version: validator.version, errors: errors ?? [] }));
