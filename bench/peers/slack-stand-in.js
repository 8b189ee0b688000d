'use strict';

// Required before the server: Slack’s own client calls this machine in place of Slack. There is no setting for that,
// because a server whose letters go elsewhere is not to be had by a slip.
const path = require('node:path');
const client = require(require.resolve('@slack/web-api/dist/WebClient', { paths: [path.resolve(__dirname, '../..')] }));

const { WebClient } = client;
client.WebClient = class extends WebClient {
  constructor(token, options) {
    super(token, { ...options, slackApiUrl: process.env.SLACK_STAND_IN });
  }
};
