import type { Page } from 'playwright-core';
import type { Activity, ActivitySet } from '../../src/widget/line/protocol';
import type { Advice, Origin, Section, SourceNote } from '../../dialogs/reply/reply';

const SOURCES: Readonly<Record<string, SourceNote>> = {
  'heel-guideline': {
    title: 'Heel pain: clinical practice guideline, revision 2023',
    publisher: 'Journal of Orthopaedic & Sports Physical Therapy',
    year: 2023,
    address: 'https://guideline.example/heel-pain',
  },
  'heel-page': {
    title: 'Plantar fasciitis',
    publisher: 'NHS',
    address: 'https://health.example/plantar-fasciitis',
  },
};

const ORIGINS: readonly Origin[] = [
  { sources: ['heel-guideline', 'heel-page'], certainty: 'strong', reviewed: '2026-11-20', draft: true },
  { sources: ['heel-page'], certainty: 'clinical-reasoning', reviewed: '2026-11-20', draft: true },
  { sources: [], certainty: null, reviewed: '2026-11-18', draft: true },
];

const origined = (section: Section): Section => ({
  ...section,
  origins: section.origins ?? section.lines.map((_, at) => ORIGINS[at % ORIGINS.length]!),
});

/** An advice with all that an advice may hold: what the server leaves out is made up. */
export const full = (advice: Advice): Advice => ({
  sources: SOURCES,
  setBy: ['Timing: First steps in the morning', 'Where it hurts: Under the heel'],
  version: {
    knowledge: 'fc8a06d6',
    words:
      'Content fc8a06d6, draft: no clinician has signed it off. Looked over on 20 November 2026, to be looked over again by 20 November 2027.',
  },
  ...(/amb|dep|day/.test(advice.urgency)
    ? {}
    : { checkBack: { inDays: 14, workingDays: false, words: 'If it is no better by {date}, book an appointment.' } }),
  ...advice,
  sections: advice.sections.map(origined),
});

const fullActivity = (activity: Activity): Activity => {
  const reply = activity.channelData?.surefoot;
  if (reply?.kind === 'advice') return { ...activity, channelData: { surefoot: full(reply) } };
  if (reply?.kind !== 'summary') return activity;
  const rows = reply.rows.map((row) => ({ change: 'Change', ...row }));
  return { ...activity, channelData: { surefoot: { ...reply, rows } } };
};

const filled = (text: string): string => {
  const set = JSON.parse(text) as Partial<ActivitySet>;
  return set.activities === undefined ? text : JSON.stringify({ ...set, activities: set.activities.map(fullActivity) });
};

/** Fills in what the real server sends on its way to the page: by the socket, and when it is asked for. */
export async function fillAdvice(page: Page): Promise<void> {
  await page.routeWebSocket(/directline/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((frame) => socket.send(frame === '' ? frame : filled(String(frame))));
  });
  await page.route(/\/activities(\?|$)/, async (route) => {
    if (route.request().method() !== 'GET') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, body: filled(await response.text()) });
  });
}
