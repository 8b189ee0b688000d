import { createRespelling } from '../../../dialogs/read/respelling';
import { dangers, said } from './real-reader';

const respell = createRespelling(['numb = num nmub', 'my = mi'], (word) => word === 'throbbing');

test.each([
  ['num', true, 'numb'],
  ['nmub', false, 'numb'],
  ['mi', false, 'my'],
  ['throbbin', false, 'throbbing'],
])('“%s” is another spelling of a word', (word, isKnown, meant) => {
  expect(respell(word, isKnown)).toBe(meant);
});

test.each([
  ['skin', true],
  ['throbbin', true],
  ['pumpkin', false],
  ['pin', false],
])('“%s” stays what it is', (word, isKnown) => {
  expect(respell(word, isKnown)).toBeNull();
});

test.each([
  ['mi left foot is num', ['nerve-signs/one-area', 'side/left']],
  ['throbbin heel', ['pain-place/heel-under']],
])('“%s” is read by ear', (text, findings) => {
  expect(said(text)).toEqual(expect.arrayContaining(findings));
});

test('a danger spelt by ear is asked about and never advised at once', () => {
  expect(dangers('cant feel my fut').some((one) => one.endsWith('!'))).toBe(false);
});

test.each([
  ['my foot is numb between the third and fourth toes', 'nerve-signs/toes-pair'],
  ['tingling in both feet', 'nerve-signs/both'],
])('“%s” is told by the exact answer alone', (text, exact) => {
  const read = said(text);
  expect(read).toContain(exact);
  expect(read).not.toContain('nerve-signs/one-area');
});
