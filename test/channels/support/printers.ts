import path from 'node:path';
import { createLog } from '../../../src/log';
import { realClock } from '../../../src/outbox/clock';
import { Printer, type PrinterParts } from '../../../src/records/printing/printer';

/** The program of the thread, as it was built. Found from the project, for the fuzz run is bundled elsewhere. */
export const THREAD = path.resolve('dist/src/records/printing/thread.js');

const opened: Printer[] = [];

/** A printer as the server has one; whoever opens some closes them with `closePrinters`. */
export function openPrinter(parts: Partial<PrinterParts> = {}): Printer {
  const log = createLog({ level: 'silent', key: 'test' });
  const printer = new Printer({ program: THREAD, clock: realClock(Date.now), log, ...parts });
  opened.push(printer);
  return printer;
}

export async function closePrinters(): Promise<void> {
  await Promise.all(opened.splice(0).map((printer) => printer.close()));
}
