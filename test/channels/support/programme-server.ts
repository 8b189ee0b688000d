import { rmSync } from 'node:fs';
import type { Practice } from '../../../dialogs/reply/speech';
import type { Session } from '../../../dialogs/session';
import type { Asset } from '../../../src/http/assets';
import { localTimeIn } from '../../../src/local-time';
import { RateLimit } from '../../../src/http/rate-limit';
import { linkKey, PrivateLinks } from '../../../src/records/private-link';
import type { CheckInStore } from '../../../src/records/check-in/parts';
import { checkInRoutes } from '../../../src/records/check-in/routes';
import { programmeRoute } from '../../../src/records/programme-routes';
import { SqliteStore } from '../../../src/store/sqlite-store';
import type { Store } from '../../../src/store/store';
import { realEngine } from '../../conversations/engine';
import type { Printer } from '../../../src/records/printing/printer';
import { openPrinter } from './printers';
import { makeFolder, startTestServer, type TestServer } from './test-server';

/** Saturday, 28 November 2026, in the morning. */
export const MADE_AT = Date.UTC(2026, 10, 28, 9);

export interface ProgrammeServer extends TestServer {
  readonly links: PrivateLinks;
  /** The address of what this session has come to. */
  linkFor(session: Session): Promise<string>;
}

export interface ProgrammeOptions {
  readonly filesPerMinute?: number;
  readonly retentionDays?: number;
  readonly timeZone?: string;
  readonly assets?: readonly Asset[];
  readonly logo?: Asset;
  readonly printer?: Printer;
  readonly publicUrl?: string | null;
}

/** The store of the server, which the routes are made before. */
function storeOnceOpen(open: () => Store | undefined): Pick<Store, 'load' | 'span'> & CheckInStore {
  const store = (): Store => {
    const opened = open();
    if (opened === undefined) throw new Error('The server has not started.');
    return opened;
  };
  return {
    load: (conversation) => store().load(conversation),
    span: (conversation) => store().span(conversation),
    checkIns: (conversation) => store().checkIns(conversation),
    planCheckIns: (conversation, planned) => store().planCheckIns(conversation, planned),
    answerCheckIn: (conversation, days, answered) => store().answerCheckIn(conversation, days, answered),
    tellLate: (conversation, told) => store().tellLate(conversation, told),
    lateTold: (conversation) => store().lateTold(conversation),
  };
}

/** A server with private links as the program makes them; `now` is when links are read. */
export async function startProgrammes(
  practice: Practice,
  now = (): number => MADE_AT,
  options: ProgrammeOptions = {},
): Promise<ProgrammeServer> {
  const { filesPerMinute = 100_000, retentionDays = 30, assets = [], logo = null } = options;
  const { publicUrl = 'https://feet.example.org' } = options;
  const { printer = openPrinter() } = options;
  const folder = makeFolder();
  const first = new SqliteStore(folder, []);
  const key = await linkKey(first);
  await first.close();
  const engine = realEngine(practice);
  const opened: { store?: Store } = {};
  const standing = storeOnceOpen(() => opened.store);
  const links = new PrivateLinks({
    key,
    now,
    retentionDays,
    store: standing,
  });
  const limit = new RateLimit(100_000, () => 0);
  const fileLimit = new RateLimit(filesPerMinute, () => 0);
  const local = localTimeIn(options.timeZone ?? 'Europe/London');
  const checkIns = { store: standing, now, local, publicUrl };
  const parts = {
    engines: { en: engine },
    links,
    limit,
    fileLimit,
    version: '0.0.0',
    place: 'gb',
    local,
    domain: 'feet.example.org',
    checkIns,
    printer,
    logo,
  };
  const server = await startTestServer({
    folder,
    routes: [programmeRoute(parts), ...checkInRoutes({ ...parts, ...checkIns })],
    assets,
    now,
  });
  opened.store = server.store;
  let count = 0;
  const linkFor = async (session: Session): Promise<string> => {
    count += 1;
    const conversation = `direct-line:patient-${count}`;
    await server.store.begin(conversation, session, MADE_AT);
    return `${server.address}/programme/${links.make(conversation)}`;
  };
  const stop = async (): Promise<void> => {
    await server.stop();
    await printer.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, links, linkFor, stop };
}
