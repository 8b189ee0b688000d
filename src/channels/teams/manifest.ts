/** What the manifest says that differs from one installation to another. */
export interface TeamsApp {
  /** The app’s own GUID. */
  readonly appId: string;
  /** The GUID of the Azure bot that it talks to. */
  readonly botId: string;
  /** At most 30 characters. */
  readonly name: string;
  /** Whose app it is, in at most 32 characters. */
  readonly publisher: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
  /** `https://feet.example.org` */
  readonly address: string;
  /** Of the program: Teams takes a package as an update only if this has grown. */
  readonly version: string;
  readonly accent: string;
}

/** Names of the files in the package. */
export const FILES = { manifest: 'manifest.json', colour: 'color.png', outline: 'outline.png' } as const;

const SHORT = 'Asks about foot and ankle pain, and says who to see and how soon';
const FULL =
  'Surefoot asks about foot or ankle pain, one question at a time. Then it says who to see and how soon, or shows exercises ' +
  'that may help. It is for adults. It is a computer program and gives no diagnosis; no clinician has signed off its advice ' +
  'yet. It is not an emergency service: in an emergency, call the emergency number of your country.';

/** The manifest of the Teams app, version 1.29 of Microsoft’s schema. Health is talked about in private: personal scope only. */
export const manifestFor = ({ address, publisher: name, privacyUrl, termsUrl, ...app }: TeamsApp) => ({
  $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
  manifestVersion: '1.29',
  version: app.version,
  id: app.appId,
  developer: { name, websiteUrl: address, privacyUrl, termsOfUseUrl: termsUrl },
  name: { short: app.name },
  description: { short: SHORT, full: FULL },
  icons: { color: FILES.colour, outline: FILES.outline },
  accentColor: app.accent,
  bots: [{ botId: app.botId, scopes: ['personal'], supportsFiles: false, isNotificationOnly: false }],
  defaultInstallScope: 'personal',
  // The picture of the foot comes from here.
  validDomains: [new URL(address).host],
});
