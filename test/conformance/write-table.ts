import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startChannels } from './channels';
import { differencesOn, rowOf, scripted } from './run';
import { type Row, tableOf, withTable } from './table';

const PAGE = path.join(__dirname, '../../docs/channels.md');

test('the table of docs/channels.md is written', async () => {
  const patients = scripted();
  const channels = await startChannels();
  const rows: Row[] = [];
  for (const channel of channels.all) {
    const differences = await differencesOn(channel, patients);
    rows.push(rowOf(channel, { run: patients.length, different: differences.length }));
  }
  await channels.stop();
  writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8'), tableOf(rows)));
}, 600_000);
