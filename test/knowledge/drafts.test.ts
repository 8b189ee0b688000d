import type { Knowledge } from '../../knowledge/model';
import { draftsIn, REVIEWED } from '../../knowledge/drafts';
import { realKnowledge } from './real-knowledge';

test('every file that no clinician has signed counts, whatever it holds', () => {
  const knowledge = realKnowledge();
  const drafts = draftsIn(knowledge);
  for (const shelf of REVIEWED) {
    expect(drafts).toEqual(expect.arrayContaining(Object.keys(knowledge[shelf])));
  }
});

test('what is approved is no draft', () => {
  const knowledge = realKnowledge();
  const approved = Object.fromEntries(
    Object.entries(knowledge.questions).map(([id, one]) => [
      id,
      { ...one, review: { ...one.review, status: 'approved' } },
    ]),
  );
  expect(draftsIn({ ...knowledge, questions: approved } as Knowledge)).not.toContain('consent');
});
