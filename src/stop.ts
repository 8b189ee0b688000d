import type { Log } from './log';
import type { Service } from './service';

/** The process, as far as ending it goes. */
export type Ending = Pick<NodeJS.EventEmitter, 'on'> & { readonly exit: (code: number) => void };

/** Finishes what was begun, then ends: when asked to, and when something of ours is in a state that nobody foresaw. */
export function stopWhenAsked(service: Pick<Service, 'close'>, log: Log, ending: Ending): void {
  let stopping = false;
  const stop = (exitCode: number): void => {
    // Who asks twice does not want to wait.
    if (stopping) {
      ending.exit(1);
      return;
    }
    stopping = true;
    service.close().then(
      () => ending.exit(exitCode),
      (error: unknown) => {
        log.error('stop-failed', { error });
        ending.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT']) {
    ending.on(signal, () => {
      log.info('stopping', { signal });
      stop(0);
    });
  }
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    ending.on(event, (error: unknown) => {
      log.error('not-foreseen', { error });
      stop(1);
    });
  }
}
