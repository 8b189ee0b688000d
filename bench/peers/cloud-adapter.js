'use strict';

// Bot Framework as its samples use it, without a dialogue: says what it is told.
const { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const { serveBot } = require('./serve-bot');

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(context.activity.text);
  await next();
});
serveBot(new CloudAdapter(new ConfigurationBotFrameworkAuthentication({})), (context) => bot.run(context));
