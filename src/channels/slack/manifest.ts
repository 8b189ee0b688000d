import { PATHS } from './routes';

/** No more than what is used: each with what it is for. */
export const SCOPES: readonly string[] = [
  'app_mentions:read', // a mention in a channel, which gets an invitation that only one person sees
  'chat:write', // questions, answers, and that invitation
  'commands', // /foot
  'im:history', // the direct messages that patients write
  'im:write', // to open a direct message after /foot or Start
];

export const EVENTS: readonly string[] = ['app_home_opened', 'app_mention', 'message.im'];

/** The manifest of the Slack app for a server at this address, as Slack takes it. */
export const manifestFor = (address: string) => ({
  display_information: {
    name: 'Surefoot',
    description: 'Asks about foot and ankle pain, and says where to go and how soon',
    background_color: '#14532d',
  },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'Surefoot', always_online: true },
    slash_commands: [
      {
        command: '/foot',
        url: `${address}${PATHS.commands}`,
        description: 'Talk about foot or ankle pain, in private',
        usage_hint: '[what hurts]',
        should_escape: false,
      },
    ],
  },
  oauth_config: { scopes: { bot: SCOPES } },
  settings: {
    event_subscriptions: { request_url: `${address}${PATHS.events}`, bot_events: EVENTS },
    interactivity: { is_enabled: true, request_url: `${address}${PATHS.interactions}` },
    org_deploy_enabled: false,
    socket_mode_enabled: false,
    token_rotation_enabled: false,
  },
});
