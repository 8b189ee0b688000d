/** One of each kind of what strangers send, as it should be. What is fuzzed is like these. */
export const SAID: readonly string[] = [
  'Yes, go on',
  'Me, and I am 18 or over',
  'None of these',
  'No, no injury',
  'Under the heel, it started two weeks ago after running 5 km',
  'it hurts most with the first steps in the morning but not at night',
  'I twisted my ankle yesterday and can’t put weight on it, no wait, I can',
  'my foot has gone cold and blue',
  'change my answer',
  'what do you hold',
  'forget me',
  '3, 4 and 7',
  'about 6/10, sometimes 8',
  'my left big toe is red hot and swolen, I have diabetis',
  'not sure',
  'help',
];

export const ACTIVITY = {
  type: 'message',
  id: 'client-1',
  from: { id: 'dl_me', name: 'Me' },
  text: 'Under the heel',
  value: { question: 'pain-place', options: ['heel-under'], also: { side: ['left'] } },
  attachments: [{ contentType: 'image/png', contentUrl: 'data:image/png;base64,AAAA' }],
  channelData: { clientActivityID: 'c-1', other: [1, 2, 3] },
  locale: 'en-GB',
};

const surefoot = {
  seq: 3,
  question: 'about-whom',
  options: ['me-adult'],
  prompt: 'Who is it about?',
  labels: [['me-adult', 'Me']],
};

export const TEAMS_MESSAGE = {
  type: 'message',
  id: 'id-1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/none/',
  deliveryMode: 'expectReplies',
  from: { id: '29:person', name: 'Somebody', aadObjectId: 'aad-1' },
  recipient: { id: '28:surefoot', name: 'Surefoot' },
  conversation: { id: 'a:person', conversationType: 'personal', tenantId: 'tenant-1' },
  channelData: { tenant: { id: 'tenant-1' } },
  text: 'Yes, go on',
  textFormat: 'plain',
  value: { surefoot, choice: 'me-adult' },
  attachments: [{ contentType: 'text/html', content: '<p>Yes</p>' }],
};

export const TEAMS_PRESS = {
  ...TEAMS_MESSAGE,
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'answer', data: { surefoot } }, trigger: 'manual' },
};

export const TEAMS_INSTALL = { ...TEAMS_MESSAGE, type: 'installationUpdate', action: 'add', text: undefined };

export const SLACK_EVENT = {
  type: 'event_callback',
  team_id: 'T1',
  api_app_id: 'A1',
  event_id: 'Ev1',
  event: {
    type: 'message',
    channel_type: 'im',
    channel: 'D-U1',
    user: 'U1',
    ts: '1700000001.000100',
    thread_ts: '1700000001.000100',
    text: 'my <http://x.example|heel> hurts &amp; burns',
    files: [{ id: 'F1' }],
  },
};

export const SLACK_PRESS = {
  type: 'block_actions',
  team: { id: 'T1' },
  user: { id: 'U1' },
  api_app_id: 'A1',
  channel: { id: 'D-U1' },
  message: {
    ts: '1700000002.000100',
    thread_ts: '1700000001.000100',
    text: 'Who is it about?',
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Who is it about?' } }],
  },
  state: {
    values: { 'ask about-whom - 3 0': { ticks: { selected_options: [{ text: { text: 'Me' }, value: 'me-adult' }] } } },
  },
  actions: [
    {
      action_id: 'press me-adult',
      block_id: 'ask about-whom - 3 0',
      action_ts: '1700000003.000100',
      value: 'me-adult',
      text: { type: 'plain_text', text: 'Me' },
    },
  ],
};

export const SLACK_COMMAND = {
  command: '/foot',
  team_id: 'T1',
  user_id: 'U1',
  api_app_id: 'A1',
  trigger_id: '1.2.3',
  text: 'my heel hurts',
};
