import { type Config, ConfigError, type VariableProblem } from '../../config';
import { appIcons, GREEN } from '../../pictures/app-icons';
import { FILES, manifestFor, type TeamsApp } from './manifest';
import { zipOf } from './zip';

const MISSING = 'must be set for the package of the Teams app';

const isSecure = (address: string | null): boolean => address?.startsWith('https://') === true;

function problemsIn({ teams, publicUrl }: Config): VariableProblem[] {
  const needed = {
    MICROSOFT_APP_ID: teams.botId,
    TEAMS_PUBLISHER: teams.publisher,
    TEAMS_PRIVACY_URL: teams.privacyUrl,
    TEAMS_TERMS_URL: teams.termsUrl,
  };
  const missing = Object.entries(needed).filter(([, value]) => value === null);
  return [
    ...missing.map(([variable]) => ({ variable, allowed: MISSING })),
    ...(isSecure(publicUrl) ? [] : [{ variable: 'PUBLIC_URL', allowed: `${MISSING}, and begin with https://` }]),
  ];
}

/** Throws a ConfigError that lists every variable that is missing. */
export function teamsAppOf(config: Config, version: string): TeamsApp {
  const { teams, publicUrl: address } = config;
  const { appId, botId, name, publisher, privacyUrl, termsUrl } = teams;
  const problems = problemsIn(config);
  if (problems.length > 0) throw new ConfigError(problems);
  // For the types alone: each of these is a problem if it is missing.
  if (!appId || !botId || !publisher || !privacyUrl || !termsUrl || !address) throw new ConfigError(problems);
  return { appId, botId, name, publisher, privacyUrl, termsUrl, address, version, accent: GREEN };
}

/** The package of the Teams app, as an administrator uploads it: the manifest and both icons. */
export function packageOf(app: TeamsApp): Buffer {
  const { colour, outline } = appIcons();
  return zipOf([
    { name: FILES.manifest, content: Buffer.from(`${JSON.stringify(manifestFor(app), null, 2)}\n`) },
    { name: FILES.colour, content: colour },
    { name: FILES.outline, content: outline },
  ]);
}
