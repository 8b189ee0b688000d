import { ConfigError, readConfig, readEnvironment } from '../../config';
import { manifestFor } from './manifest';

/** Slack calls only addresses with TLS. */
function addressIn(publicUrl: string | null): string {
  if (publicUrl?.startsWith('https://')) return publicUrl;
  throw new ConfigError([{ variable: 'PUBLIC_URL', allowed: 'must be set for Slack, and begin with https://' }]);
}

try {
  process.stdout.write(`${JSON.stringify(manifestFor(addressIn(readConfig(readEnvironment()).publicUrl)), null, 2)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
