import type { Config } from './config';

/** One line for each channel that is off because its secrets are not set, for whoever starts the server. */
export const channelsOff = ({ bot, slack }: Config): readonly string[] => [
  ...(bot.kind === 'off' ? ['Teams and other Azure channels are off: MICROSOFT_APP_ID is not set.'] : []),
  ...(slack.kind === 'off' ? ['Slack is off: SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN are not set.'] : []),
];
