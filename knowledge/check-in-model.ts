import { z } from 'zod';
import { cites, content, id, text } from './provenance';

const points = z.number().int().min(1).max(10);
const days = z.number().int().min(1).max(84);

/** A sign of danger that may have come since the advice. */
const sign = z.strictObject({
  redFlag: id,
  /** To be ticked: what is new, in the patient’s words. */
  sign: text.max(110),
  /** The answer of the interview that it is the same as, so that it counts together with what was told there. */
  means: z.strictObject({ question: id, option: id }).optional(),
});
export type NewSign = z.infer<typeof sign>;

/** What follows from a check-in after the advice. Pain is counted from 0 to 10. */
export const checkInRules = z
  .strictObject({
    ...content,
    /** More pain than this is too much: the exercises are made easier. */
    mostPain: points,
    /** Up to this much pain, and no more, one may go on to something harder. */
    easyPain: points,
    /** So little pain that it counts as better, whatever it was. */
    littlePain: points,
    /** So many points less are better, and so many more are worse. */
    change: points,
    /** Nothing is made harder before that many days. */
    progressAfterDays: days,
    /** Who is no better by then sees someone; and later asks to be sent on. */
    noBetterAfterDays: days,
    referAfterDays: days,
    /** What it counts as in the rules of the interview, so that its urgency is the same. */
    worse: z.strictObject({ redFlag: id }),
    noBetter: z.strictObject({ redFlag: id }),
    /** The most urgent first. */
    signs: z.array(sign).min(1),
    cites,
  })
  .refine(({ littlePain, easyPain, mostPain }) => littlePain < easyPain && easyPain <= mostPain, {
    error: 'little pain is less than easy pain, and that is at most what is allowed',
    params: { remedy: 'Put the three in order: littlePain, easyPain, mostPain.' },
  })
  .refine(({ noBetterAfterDays, referAfterDays }) => noBetterAfterDays < referAfterDays, {
    error: 'who is no better sees someone before they ask to be sent on',
    params: { remedy: 'Write a later day for referAfterDays.' },
  });
export type CheckInRules = z.infer<typeof checkInRules>;
