import { checkInRulesOf } from '../../../dialogs/check-in/rules';
import { realEngine } from '../../conversations/engine';

const { knowledge } = realEngine();

test('knowledge made without rules for check-ins is refused with what to add', () => {
  expect(() => checkInRulesOf({ ...knowledge, checkIns: {} })).toThrow(
    expect.objectContaining({
      code: 'check-in-rules-missing',
      message: expect.stringContaining('knowledge/check-ins'),
    }),
  );
});
