import type { Config } from './config';

/** One line for each channel that is off because its secrets are not set, and for what channels lack. */
export const channelsOff = ({ bot, slack, publicUrl }: Config): readonly string[] => [
  ...(bot.kind === 'off' ? ['Teams and other Azure channels are off: MICROSOFT_APP_ID is not set.'] : []),
  ...(slack.kind === 'off' ? ['Slack is off: SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN are not set.'] : []),
  ...(publicUrl === null && (bot.kind !== 'off' || slack.kind !== 'off')
    ? ['In Slack and Teams nobody is shown their programme or asked how it goes: PUBLIC_URL is not set.']
    : []),
];
