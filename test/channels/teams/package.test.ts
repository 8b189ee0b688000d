import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { ConfigError, readConfig } from '../../../src/config';
import { packageOf, teamsAppOf } from '../../../src/channels/teams/package';
import { zipOf } from '../../../src/channels/teams/zip';
import { readZip } from './read-zip';

const BOT = '11111111-2222-4333-8444-555555555555';
const env = {
  MICROSOFT_APP_ID: BOT,
  MICROSOFT_APP_PASSWORD: 'secret-of-the-bot',
  MICROSOFT_APP_TENANT_ID: BOT,
  PUBLIC_URL: 'https://feet.example.org',
  TEAMS_PUBLISHER: 'High Street Practice',
  TEAMS_PRIVACY_URL: 'https://example.org/privacy',
  TEAMS_TERMS_URL: 'https://example.org/terms',
};

const packaged = (more: Record<string, string> = {}): Buffer =>
  packageOf(teamsAppOf(readConfig({ ...env, ...more }), '1.2.3'));
const filesOf = (more: Record<string, string> = {}): Map<string, Buffer> => readZip(packaged(more));
const manifestOf = (more: Record<string, string> = {}) =>
  JSON.parse(filesOf(more).get('manifest.json')!.toString('utf8')) as Record<string, unknown>;

/** Microsoft’s own schema, see schema/README.md. */
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as object;
const draft4 = readJson(require.resolve('ajv/lib/refs/json-schema-draft-04.json'));
const schema = readJson(path.join(__dirname, 'schema/teams-manifest-1.29.json'));
const ajv = new Ajv({ schemaId: 'auto', allErrors: true, unknownFormats: 'ignore', logger: false });
ajv.addMetaSchema(draft4);
const isValid = ajv.compile(schema);
const complaintsAbout = (manifest: object): string[] =>
  isValid(manifest) === true ? [] : (isValid.errors ?? []).map(({ dataPath, message }) => `${dataPath} ${message}`);

test('the package holds the manifest and both icons, and nothing else', () => {
  expect([...filesOf().keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
});

test('the manifest is what Microsoft’s schema 1.29 asks for', () => {
  expect(complaintsAbout(manifestOf())).toEqual([]);
  expect(manifestOf()['manifestVersion']).toBe('1.29');
});

test.each([
  ['an id that is none', { id: 'surefoot' }, /\.id/],
  ['a name that is too long', { name: { short: 'x'.repeat(31) } }, /\.name/],
  ['a field that nobody knows', { colour: 'green' }, /additional/],
  ['another version', { manifestVersion: '1.28' }, /manifestVersion/],
])('the schema would find %s', (_name, wrong, complaint) => {
  expect(complaintsAbout({ ...manifestOf(), ...wrong }).join('\n')).toMatch(complaint);
});

test('ids, host and names come from the configuration, and the bot talks to one person alone', () => {
  const app = '22222222-2222-4333-8444-555555555555';
  expect(manifestOf({ TEAMS_APP_ID: app, TEAMS_APP_NAME: 'Sore feet' })).toMatchObject({
    id: app,
    version: '1.2.3',
    name: { short: 'Sore feet' },
    developer: {
      name: 'High Street Practice',
      websiteUrl: 'https://feet.example.org',
      privacyUrl: 'https://example.org/privacy',
      termsOfUseUrl: 'https://example.org/terms',
    },
    bots: [{ botId: BOT, scopes: ['personal'] }],
    validDomains: ['feet.example.org'],
  });
  expect(manifestOf()['id']).toBe(BOT);
});

test('no secret is in the package', () => {
  expect([...filesOf().values()].map((content) => content.toString('latin1')).join('')).not.toContain('secret-of');
});

/** Width, height and colour type, by the header of a PNG. */
const pngHeader = (png: Buffer) => ({
  isPng: png.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  size: [png.readUInt32BE(16), png.readUInt32BE(20)],
  // 6: red, green, blue and how transparent.
  colours: png.readUInt8(25),
});

test('the icons are PNGs of the sizes that Teams asks for', () => {
  const files = filesOf();
  expect(pngHeader(files.get('color.png')!)).toMatchObject({ isPng: true, size: [192, 192] });
  expect(pngHeader(files.get('outline.png')!)).toEqual({ isPng: true, size: [32, 32], colours: 6 });
});

test('the same configuration makes the same package, byte for byte', () => {
  expect(packaged().equals(packaged())).toBe(true);
});

test.each(['MICROSOFT_APP_ID', 'PUBLIC_URL', 'TEAMS_PUBLISHER', 'TEAMS_PRIVACY_URL', 'TEAMS_TERMS_URL'])(
  'without %s there is no package, and whoever makes it is told',
  (name) => {
    const without: Record<string, string> = { ...env, [name]: '' };
    if (name === 'MICROSOFT_APP_ID')
      Object.assign(without, { MICROSOFT_APP_PASSWORD: '', MICROSOFT_APP_TENANT_ID: '' });
    const make = () => teamsAppOf(readConfig(without), '1.0.0');
    expect(make).toThrow(ConfigError);
    expect(make).toThrow(name);
  },
);

test('an address without TLS is none that Teams calls', () => {
  expect(() => teamsAppOf(readConfig({ ...env, PUBLIC_URL: 'http://feet.example.org' }), '1.0.0')).toThrow(/https/);
});

test('an archive of empty, odd and large files can be read', () => {
  const files = [
    { name: 'empty', content: Buffer.alloc(0) },
    { name: 'Füße.txt', content: Buffer.from('👣') },
    { name: 'large', content: Buffer.alloc(300_000, 'heel ') },
  ];
  const read = readZip(zipOf(files));
  expect([...read]).toEqual(files.map(({ name, content }) => [name, content]));
});

test('an archive that lost a byte cannot', () => {
  const zip = packaged();
  expect(() => readZip(Buffer.concat([zip.subarray(0, 60), zip.subarray(61)]))).toThrow();
});
