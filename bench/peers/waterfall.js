'use strict';

// What one would build with Bot Framework: a waterfall of twenty choices, kept in memory and nowhere else.
const {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} = require('botbuilder');
const { ChoicePrompt, DialogSet, DialogTurnStatus, WaterfallDialog } = require('botbuilder-dialogs');
const { serveBot } = require('./serve-bot');

const STEPS = 20;
const CHOICES = ['Yes', 'No', 'Not sure'];

const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialogs'));
dialogs.add(new ChoicePrompt('choice'));
const steps = Array.from({ length: STEPS }, (_, place) => (step) => {
  step.values[`answer-${place}`] = step.result?.value;
  return step.prompt('choice', { prompt: `Question ${place + 1}: is it so?`, choices: CHOICES });
});
dialogs.add(new WaterfallDialog('interview', [...steps, (step) => step.endDialog()]));

serveBot(new CloudAdapter(new ConfigurationBotFrameworkAuthentication({})), async (context) => {
  const turn = await dialogs.createContext(context);
  const { status } = await turn.continueDialog();
  if (status !== DialogTurnStatus.waiting) await turn.beginDialog('interview');
  await state.saveChanges(context);
});
