import { readFileSync } from 'node:fs';
import path from 'node:path';
import { KnowledgeError } from '../../knowledge/problem';
import { buildKnowledge } from '../../knowledge/load';
import { contentPaths } from '../../knowledge/read-content';
import type { Session } from '../../dialogs/session';
import { messageOf } from '../../src/bot/bot-message';
import { mayAnswerAt } from '../../src/bot/service-address';
import { readActivity } from '../../src/channels/direct-line/incoming';
import { Tokens } from '../../src/channels/direct-line/tokens';
import { readWatermark } from '../../src/channels/direct-line/watermark';
import { readCommand } from '../../src/channels/slack/read-command';
import { readEvent, typed } from '../../src/channels/slack/read-event';
import { readPress } from '../../src/channels/slack/read-press';
import { isFromSlack } from '../../src/channels/slack/signature';
import { LONGEST_TEXT } from '../../src/channels/received';
import { readPressed } from '../../src/channels/teams/pressed';
import { callerAddress, callerNetwork } from '../../src/http/address';
import { HttpError } from '../../src/http/http-error';
import { Origins } from '../../src/http/origins';
import type { Core } from '../../src/conversation/core';
import type { Chance } from './chance';
import { mutated, mutatedBytes, mutatedJson, mutatedText, oddText } from './mutate';
import * as samples from './samples';
import { refusedAs, type Target, Unexpected } from './target';

/** Sessions at every step of a talk, each the start of one input. */
function sessionsOf(core: Core): Session[] {
  const sessions: Session[] = [core.newSession()];
  let session = core.takeTurn(core.newSession(), { kind: 'opened' }).session;
  const steps = [
    'Yes, go on',
    'Me, and I am 18 or over',
    'None of these',
    'No, no injury',
    ...Array<string>(25).fill('2'),
  ];
  for (const text of steps) {
    sessions.push(session);
    session = core.takeTurn(session, { kind: 'said', text }).session;
  }
  return sessions;
}

function replied(core: Core, ...input: Parameters<Core['takeTurn']>): void {
  const { replies } = core.takeTurn(...input);
  if (replies.length === 0) throw new Unexpected('nothing was said');
}

const saidBy = (chance: Chance): string => {
  if (chance.in100(15)) return chance.bytes(200).toString(chance.pick(['latin1', 'utf8', 'utf16le']));
  const text = chance.in100(30) ? oddText(chance) : mutatedText(chance, chance.pick(samples.SAID));
  return text.slice(0, LONGEST_TEXT);
};

const turns = (core: Core): Target[] => {
  const sessions = sessionsOf(core);
  const questions = ['consent', 'about-whom', 'emergency-screen', 'injury', 'pain-place', 'pain-score', 'out-of-date'];
  return [
    {
      name: 'texts',
      overSocket: false,
      share: 40_000,
      run: (chance) => replied(core, chance.pick(sessions), { kind: 'said', text: saidBy(chance) }),
    },
    {
      name: 'choices',
      overSocket: false,
      share: 60_000,
      run: (chance) => {
        const like = {
          question: chance.pick(questions),
          options: ['agree', 'me-adult', 'none', 'heel-under', 'yes'],
          text: 'x',
        };
        const body = { type: 'message', value: mutated(chance, like), text: chance.pick(['', saidBy(chance)]) };
        refusedAs(() => {
          const read = readActivity(body, 'dl_me');
          if (read.kind === 'message' && read.message.input !== null) {
            replied(core, chance.pick(sessions), read.message.input);
          }
        }, [HttpError]);
      },
    },
  ];
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const STAMP = { conversation: 'c', seq: 1, now: 0 };

const directLine: Target = {
  name: 'Direct Line activities, tokens, headers',
  overSocket: false,
  share: 360_000,
  run: (chance) => {
    const tokens = new Tokens({ key: 'k', minutes: 1, resumeDays: 1, now: () => 0 });
    const origins = new Origins({ allowedOrigins: ['https://a.example'], publicUrl: null });
    const body = parsed(mutatedJson(chance, samples.ACTIVITY));
    const good = `Bearer ${tokens.talk({ conversation: 'c', user: 'dl_me', wanted: { place: null, language: null } })}`;
    const headers = {
      origin: oddText(chance),
      host: oddText(chance),
      'x-forwarded-for': mutatedText(chance, '1.2.3.4, ::1'),
    };
    const work = [
      () => {
        const read = readActivity(body, 'dl_me');
        if (read.kind === 'message') JSON.stringify(read.message.entry(STAMP, chance.in100(50)));
      },
      () => {
        const header = mutatedText(chance, good);
        const { conversation } = tokens.read(header);
        // The signature covers it all: what was changed and is still taken says what it said, and base64url may be longer.
        if (conversation !== 'c') throw new Unexpected('a token was changed and taken');
      },
      () => readWatermark(new URLSearchParams({ watermark: mutatedText(chance, '12') })),
      () => origins.pass(headers),
      () => callerNetwork(callerAddress(headers, '10.0.0.1', chance.below(6))),
    ];
    refusedAs(chance.pick(work), [HttpError]);
  },
};

const bot: Target = {
  name: 'Bot Framework activities and addresses',
  overSocket: false,
  share: 240_000,
  run: (chance) => {
    const like = chance.pick([samples.TEAMS_MESSAGE, samples.TEAMS_PRESS]);
    const body = parsed(mutatedJson(chance, like)) as Parameters<typeof messageOf>[0] | null;
    messageOf(body ?? {})?.entry(STAMP, true);
    readPressed(body?.value);
    const address = mutatedText(chance, 'https://smba.trafficmanager.net/emea/');
    const config = { kind: 'azure', appId: 'a', password: 'p', tenantId: 't', type: 'SingleTenant' } as const;
    if (
      mayAnswerAt(address, config) &&
      !/(trafficmanager\.net|microsoft\.com|botframework\.com)$/.test(new URL(address).hostname)
    ) {
      throw new Unexpected('an address of somebody else would be called');
    }
  },
};

const slack: Target = {
  name: 'Slack bodies and signatures',
  overSocket: false,
  share: 220_000,
  run: (chance) => {
    readEvent(parsed(mutatedJson(chance, samples.SLACK_EVENT)));
    readPress(parsed(mutatedJson(chance, samples.SLACK_PRESS)));
    readCommand(mutatedBytes(chance, Buffer.from(new URLSearchParams(samples.SLACK_COMMAND).toString())));
    typed(mutatedText(chance, samples.SLACK_EVENT.event.text));
    const headers = {
      'x-slack-request-timestamp': mutatedText(chance, '1'),
      'x-slack-signature': mutatedText(chance, 'v0=00'),
    };
    if (isFromSlack('secret', { headers, body: chance.bytes(9) }, 1_000))
      throw new Unexpected('a signature was guessed');
  },
};

const yaml = (folder: string): Target => {
  const files = contentPaths(folder)
    .filter((file) =>
      /^(conditions|questions|places|red-flags|messages\/en|vocabulary\/en|sources|exercises)\//.test(file),
    )
    .map((file) => ({ path: file, text: readFileSync(path.join(folder, file), 'utf8').slice(0, 4_000) }));
  const BOMB = [
    'a: &a [x,x,x,x]',
    'b: &b [*a,*a,*a,*a]',
    'c: [*b,*b,*b,*b]',
    '<<: *a',
    '? [a]\n: b',
    '!!js/function x',
    '- - - - -',
  ];
  return {
    name: 'YAML knowledge files',
    overSocket: false,
    share: 12_000,
    run: (chance) => {
      const { path: file, text } = chance.pick(files);
      const like = chance.in100(20) ? `${text}\n${chance.pick(BOMB)}\n` : mutatedText(chance, text);
      const changed = chance.in100(10) ? mutatedBytes(chance, Buffer.from(like)).toString('utf8') : like;
      refusedAs(
        () => buildKnowledge([{ path: chance.in100(5) ? oddText(chance) : file, text: changed }]),
        [KnowledgeError],
      );
    },
  };
};

/** Everything that can be asked without a network: the parsers and the dialogue themselves. */
export const inProcess = (core: Core, knowledgeFolder: string): readonly Target[] => [
  ...turns(core),
  directLine,
  bot,
  slack,
  yaml(knowledgeFolder),
];
