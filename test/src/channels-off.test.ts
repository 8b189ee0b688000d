import { channelsOff } from '../../src/channels-off';
import { readConfig } from '../../src/config';

const GUID = '11111111-2222-4333-8444-555555555555';
const azure = { MICROSOFT_APP_ID: GUID, MICROSOFT_APP_PASSWORD: 'secret-of-azure', MICROSOFT_APP_TENANT_ID: GUID };
const slack = { SLACK_SIGNING_SECRET: 'secret-of-slack', SLACK_BOT_TOKEN: 'xoxb-secret' };
const linesFor = (env: Record<string, string>) => channelsOff(readConfig(env));

test('without any secret each channel that needs one is off, and one line says which variable would turn it on', () => {
  expect(linesFor({})).toEqual([
    expect.stringMatching(/Teams.* off: MICROSOFT_APP_ID/),
    expect.stringMatching(/Slack is off: SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN/),
  ]);
});

test('a channel that is on has no line', () => {
  const reached = { PUBLIC_URL: 'https://feet.example' };
  expect(linesFor({ ...azure, ...reached })).toEqual([expect.stringMatching(/^Slack/)]);
  expect(linesFor({ ...slack, ...reached })).toEqual([expect.stringMatching(/^Teams/)]);
  expect(linesFor({ ...azure, ...slack, ...reached })).toEqual([]);
  expect(linesFor({ ALLOW_UNAUTHENTICATED_BOT: 'true', ...reached })).toEqual([expect.stringMatching(/^Slack/)]);
});

test.each([azure, slack])(
  'where there is no address for a link, one line says that nobody is asked how it goes',
  (env) => {
    expect(linesFor(env).filter((line) => line.includes('PUBLIC_URL is not set'))).toHaveLength(1);
  },
);

test.each([
  ['MICROSOFT_APP_PASSWORD', { ...azure, MICROSOFT_APP_PASSWORD: '' }],
  ['MICROSOFT_APP_TENANT_ID', { ...azure, MICROSOFT_APP_TENANT_ID: '' }],
  ['SLACK_SIGNING_SECRET', { ...slack, SLACK_SIGNING_SECRET: '' }],
  ['SLACK_BOT_TOKEN', { ...slack, SLACK_BOT_TOKEN: '' }],
])('half of what a channel needs stops the start: %s is named, and no secret is told', (name, env) => {
  expect(() => linesFor(env)).toThrow(name);
  expect(() => linesFor(env)).not.toThrow(/secret-of|xoxb-secret/);
});
