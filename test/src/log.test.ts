import { createLog, type LogOptions } from '../../src/log';

const lines = (over: Partial<LogOptions> = {}): { log: ReturnType<typeof createLog>; written: string[] } => {
  const written: string[] = [];
  return {
    log: createLog({ level: 'info', key: 'k', to: { write: (line) => void written.push(line) }, ...over }),
    written,
  };
};

test('a line is JSON with the event, the time and the facts', () => {
  const { log, written } = lines();
  log.info('started', { version: '1.2.3', count: 2 });
  expect(JSON.parse(written[0]!)).toEqual({
    level: 30,
    time: expect.any(String),
    msg: 'started',
    version: '1.2.3',
    count: 2,
  });
});

test('a conversation is written as a hash that nobody can undo without the key', () => {
  const [one, other] = [lines(), lines({ key: 'another' })];
  for (const { log } of [one, one, other]) log.info('a', { conversation: 'a:1Teams-user' });
  const [first, second] = one.written.map((line) => (JSON.parse(line) as { conversation: string }).conversation);
  expect(first).toBe(second);
  expect(other.written[0]).not.toContain(first);
  expect(one.written.join('')).not.toContain('Teams-user');
});

test.each<[unknown, string]>([
  [Object.assign(new Error('my secret'), { code: 'store-failed' }), 'store-failed'],
  [new RangeError('my secret'), 'RangeError'],
  ['my secret', 'not-an-error'],
  [{ secret: 'my secret' }, 'not-an-error'],
  [Object.assign(new Error('two\n  lines\n at my secret'), { stack: 'Error: my secret\nat my secret' }), 'Error'],
])('of the error %p only the code is written', (error, code) => {
  const { log, written } = lines();
  log.error('failed', { error });
  expect(JSON.parse(written[0]!)).toMatchObject({ code, at: expect.any(Array) });
  expect(written[0]).not.toContain('my secret');
});

test('the level is kept to', () => {
  const { log, written } = lines({ level: 'error' });
  log.info('a');
  log.warn('b');
  log.error('c');
  expect(written).toHaveLength(1);
});
