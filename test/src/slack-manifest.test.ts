import { EVENTS, manifestFor, SCOPES } from '../../src/channels/slack/manifest';
import { PATHS } from '../../src/channels/slack/routes';

test('the manifest has our addresses, and no scope that nothing needs', () => {
  const manifest = manifestFor('https://feet.example.org');
  const { settings, features, oauth_config: oauth } = manifest;
  expect(settings.event_subscriptions).toEqual({
    request_url: `https://feet.example.org${PATHS.events}`,
    bot_events: EVENTS,
  });
  expect(settings.interactivity.request_url).toBe(`https://feet.example.org${PATHS.interactions}`);
  expect(features.slash_commands[0]?.url).toBe(`https://feet.example.org${PATHS.commands}`);
  expect(oauth.scopes.bot).toEqual(SCOPES);
  expect(SCOPES.filter((scope) => /^(channels|groups|mpim|users|files)/.test(scope))).toEqual([]);
  expect(manifest.display_information.name.length).toBeLessThanOrEqual(35);
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
});
