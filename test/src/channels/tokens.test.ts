import { Tokens } from '../../../src/channels/direct-line/tokens';

const BEGIN = 1_800_000_000_000;

const claims = (conversation: string) => ({ conversation, user: 'dl_a', wanted: { place: null, language: null } });

/** Tokens for a minute, with a clock that is put by hand. */
function atMinutes() {
  const clock = { ms: BEGIN };
  const tokens = new Tokens({ key: 'k'.repeat(40), minutes: 1, resumeDays: 1, now: () => clock.ms });
  return { clock, tokens };
}

const refusal = expect.objectContaining({ code: 'token-invalid' }) as Error;

test('a token that was read is read again, until its time is over', () => {
  const { clock, tokens } = atMinutes();
  const header = `Bearer ${tokens.talk(claims('c'))}`;
  expect(tokens.read(header)).toMatchObject(claims('c'));
  clock.ms = BEGIN + 59_999;
  expect(tokens.readFor('c', header)).toMatchObject(claims('c'));
  clock.ms = BEGIN + 60_000;
  expect(() => tokens.read(header)).toThrow(refusal);
});

test('a token that was read is good for nothing else, nor is one that differs from it in a letter', () => {
  const { tokens } = atMinutes();
  const token = tokens.talk(claims('c'));
  tokens.read(`Bearer ${token}`);
  expect(() => tokens.readResume(`Bearer ${token}`)).toThrow(refusal);
  expect(() => tokens.readFor('d', `Bearer ${token}`)).toThrow(refusal);
  expect(() => tokens.readStream('c', token)).toThrow(refusal);
  const [head, body, signature = ''] = token.split('.');
  const other = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  expect(() => tokens.read(`Bearer ${head}.${body}.${other}`)).toThrow(refusal);
  expect(() => tokens.read(undefined)).toThrow(refusal);
});

test('however many tokens were read, each is read again', () => {
  const { tokens } = atMinutes();
  const headers = Array.from({ length: 600 }, (_, number) => `Bearer ${tokens.talk(claims(`c${number}`))}`);
  for (let round = 0; round < 2; round += 1)
    expect(headers.map((header) => tokens.read(header).conversation)).toEqual(headers.map((_, number) => `c${number}`));
});
