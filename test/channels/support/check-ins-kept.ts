import type { CheckIn } from '../../../src/store/check-in';
import type { CheckInStore } from '../../../src/records/check-in/parts';

/** Check-ins in memory, as the stores keep them. */
export function checkInsKept(): CheckInStore {
  const kept = new Map<string, readonly CheckIn[]>();
  const byDays = (all: readonly CheckIn[]): readonly CheckIn[] => [...all].sort((one, other) => one.days - other.days);
  const of = (conversation: string): readonly CheckIn[] => kept.get(conversation) ?? [];
  return {
    checkIns: async (conversation) => of(conversation),
    planCheckIns: async (conversation, planned) => {
      const answered = of(conversation).filter((one) => one.answered !== null);
      const free = planned.filter(({ days }) => !answered.some((one) => one.days === days));
      const made = free.map((one) => ({ conversation, ...one, asked: null, answered: null }));
      kept.set(conversation, byDays([...answered, ...made]));
    },
    answerCheckIn: async (conversation, days, answered) => {
      const found = of(conversation).find((one) => one.days === days);
      if (found === undefined) return 'gone';
      if (found.answered !== null) return 'already';
      kept.set(conversation, byDays([...of(conversation).filter((one) => one !== found), { ...found, answered }]));
      return 'kept';
    },
  };
}
