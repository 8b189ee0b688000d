import { answer, questions, read, said } from './small-knowledge';

describe('several answers in one message', () => {
  test('are all kept, each with its own sense', () => {
    expect(said('my left heel kills me first thing in the morning but no numbness, burning at night')).toEqual([
      'left',
      'heel-under',
      'first-steps',
      'no numb',
      'burn',
      'night',
    ]);
  });

  test('answer the open question and others at once', () => {
    const reading = read('under my heel, on the left foot', { question: questions.place });
    expect(reading.choice).toMatchObject({ options: ['heel-under'], how: 'words' });
    expect(reading.findings.map(({ question }) => question)).toEqual(['pain-place', 'side']);
  });

  test('count once each, and what is so outweighs what is not', () => {
    expect(said('numb, no numbness, numbness, maybe numb')).toEqual(['numb']);
    expect(said('my mum is numb. no numbness. maybe numb')).toEqual(['maybe numb']);
  });
});

describe('the places of a reading', () => {
  test('are those of the normalised text', () => {
    const reading = read('  “Ball” of my foot — or the ball of my left foot  ', null);
    expect(reading.text).toBe('"Ball" of my foot — or the ball of my left foot');
    const [ball] = reading.findings;
    expect(reading.text.slice(ball!.span.start, ball!.span.end)).toBe('ball of my left foot');
    expect(ball).toMatchObject({ phrase: 'ball of foot', polarity: 'present' });
    expect(ball).not.toHaveProperty('corrected');
  });

  test('keep the patient’s spelling of what was corrected', () => {
    const reading = read('my toes are nmub', null);
    expect(reading.findings[1]).toMatchObject({ option: 'numb', corrected: 'nmub', span: { start: 12, end: 16 } });
  });
});

describe('a long or strange text', () => {
  test('is read up to 2,000 characters, and never half a character', () => {
    expect(read(`${'x '.repeat(999)}heel`, null).text).toHaveLength(2000);
    expect(read(`${'x'.repeat(1999)}🦶`, null).text).toHaveLength(1999);
    expect(read('ﷺ'.repeat(1500), null).text).toHaveLength(2000);
  });

  test.each(['🦶😭', '足が痛い', '\u0000\u0001\u0002', '\ud800', '?!?!', '   ', '&&&', '#', "'''"])(
    '%j answers nothing and harms nothing',
    (text) => {
      for (const open of Object.values(questions)) {
        expect(answer(open, text)).toBeNull();
        expect(read(text, { question: open })).toMatchObject({ command: null, findings: [], dangers: [] });
      }
    },
  );
});
