import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig, readEnvironment, readSettings, VARIABLES } from '../../src/config';

describe('.env', () => {
  const before = process.cwd();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'surefoot-env-'));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  test('need not be there', () => {
    expect(readEnvironment()['PRACTICE_NAME']).toBeUndefined();
  });

  test('adds to the environment, and a variable that is set wins', () => {
    process.env['PRACTICE_PHONE'] = '123';
    writeFileSync('.env', 'PRACTICE_NAME=Feet\nPRACTICE_PHONE=456\n');
    expect(readEnvironment()).toMatchObject({ PRACTICE_NAME: 'Feet', PRACTICE_PHONE: '123' });
    delete process.env['PRACTICE_PHONE'];
  });

  const ours = 'RETENTION_DAYS=7\r\nPRACTICE_NAME=Feet\r\n';
  test.each([
    ['with the mark that some editors put first', Buffer.from(`\uFEFF${ours}`)],
    ['with comments, blanks and export', Buffer.from('# a\n\n  \nexport RETENTION_DAYS=7\nPRACTICE_NAME = Feet # b')],
  ])('%s is read whole', (_name, bytes) => {
    writeFileSync('.env', bytes);
    expect(readEnvironment()).toMatchObject({ RETENTION_DAYS: '7', PRACTICE_NAME: 'Feet' });
  });

  test.each([
    ['in UTF-16', Buffer.from(`\uFEFF${ours}`, 'utf16le'), '.env: a text file saved as UTF-8'],
    ['in Latin-1', Buffer.from('PRACTICE_NAME=Caf\u00e9\n', 'latin1'), '.env: a text file saved as UTF-8'],
    ['with a colon for an equals sign', Buffer.from('PORT=0\nRETENTION_DAYS: 7\n'), '.env, line 2: NAME=value on one'],
    ['with a line that says nothing', Buffer.from(`${ours}STORE_KEYS\n`), '.env, line 3: NAME=value on one line'],
  ])('%s is refused, for what it sets would not count', (_name, bytes, words) => {
    writeFileSync('.env', bytes);
    expect(() => readEnvironment()).toThrow(words);
  });

  test('names what is set in it and never read, though the machine may set what it likes', () => {
    process.env['NOT_OURS'] = 'x';
    writeFileSync(
      '.env',
      'PORT=1\nNODE_ENV=production\n\nPRACTICE_COLOUR=red\nexport PLACE=GB\nPRACTICE_COLOUR=blue\n',
    );
    expect(readSettings().notRead).toEqual(['NODE_ENV', 'PRACTICE_COLOUR']);
    delete process.env['NOT_OURS'];
  });

  test.each([
    ['the rest of a key that was broken over two lines', 'Zm9vYmFyYmF6cXV4'],
    ['a password', 'hunter2'],
    ['a name that no setting could have', 'A'.repeat(65)],
  ])('names only the line of %s', (_name, word) => {
    writeFileSync('.env', `# mine\n${word}=\n`);
    expect(readSettings().notRead).toEqual(['line 2']);
  });

  test('that is not there sets nothing that is not read', () => {
    expect(readSettings().notRead).toEqual([]);
  });

  test('that cannot be read is named', () => {
    mkdirSync('.env');
    expect(() => readEnvironment()).toThrow(ConfigError);
  });
});

describe('a name that is nearly that of a variable', () => {
  const NEARLY = ['RETENTON_DAYS', 'retention_days', 'RETENTION-DAYS', 'STORE_KEY', 'FORGOTEN_LIST', 'TIMEZONE'];
  test.each(NEARLY)('stops the start: nobody may believe that %s counts', (name) => {
    expect(() => readConfig({ [name]: '7' })).toThrow(`${name}: is not read. Is`);
  });

  test('is told with what was probably meant, beside all else that is wrong', () => {
    const reading = () => readConfig({ RETENTON_DAYS: '7', PORT: 'x' });
    expect(reading).toThrow('RETENTON_DAYS: is not read. Is RETENTION_DAYS meant? Else unset it\nPORT: a whole number');
  });

  test('is none of those that shells, systemd, Docker and OpenTelemetry set', () => {
    const others = 'LANGUAGE HOSTNAME HOME LOGNAME TZ PWD XDG_DATA_DIRS NODE_OPTIONS NODE_ENV POSTGRES_PASSWORD Path';
    const more =
      'OTEL_TRACES_SAMPLER OTEL_SERVICE_VERSION INVOCATION_ID JOURNAL_STREAM STATE_DIRECTORY npm_config_yes JAVA_DIR';
    const names = [...others.split(' '), ...more.split(' '), ...Object.keys(process.env)];
    const set = names.filter((name) => !VARIABLES.includes(name)).map((name) => [name, 'x'] as const);
    expect(() => readConfig(Object.fromEntries(set))).not.toThrow();
  });
});
