import { EventEmitter } from 'node:events';
import { createLog } from '../../src/log';
import { stopWhenAsked } from '../../src/stop';

class Ending extends EventEmitter {
  readonly codes: number[] = [];
  readonly exit = (code: number): void => void this.codes.push(code);
}

function asked(close: () => Promise<void>): { ending: Ending; log: string[] } {
  const ending = new Ending();
  const log: string[] = [];
  stopWhenAsked(
    { close },
    createLog({ level: 'info', key: 'k', to: { write: (line) => void log.push(line) } }),
    ending,
  );
  return { ending, log };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const never = (): Promise<void> => new Promise(() => undefined);

test.each(['SIGTERM', 'SIGINT'])('%s ends it with 0 once everything is finished', async (signal) => {
  let finish = (): void => undefined;
  const { ending, log } = asked(() => new Promise((resolve) => (finish = resolve)));
  ending.emit(signal);
  await settled();
  expect(ending.codes).toEqual([]);
  finish();
  await settled();
  expect(ending.codes).toEqual([0]);
  expect(log[0]).toContain(`"signal":"${signal}"`);
});

test.each(['uncaughtException', 'unhandledRejection'])(
  '%s ends it with 1, in order, and says no word of it',
  async (event) => {
    const { ending, log } = asked(() => Promise.resolve());
    ending.emit(event, new RangeError('my secret'));
    await settled();
    expect(ending.codes).toEqual([1]);
    expect(log[0]).toContain('"code":"RangeError"');
    expect(log.join('')).not.toContain('my secret');
  },
);

test('who asks twice does not have to wait', () => {
  const { ending } = asked(never);
  ending.emit('SIGINT');
  ending.emit('SIGINT');
  expect(ending.codes).toEqual([1]);
});

test('an end that goes wrong is an end', async () => {
  const { ending, log } = asked(() => Promise.reject(new Error('disk')));
  ending.emit('SIGTERM');
  await settled();
  expect(ending.codes).toEqual([1]);
  expect(log.at(-1)).toContain('stop-failed');
});
