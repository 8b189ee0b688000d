import { checkLanguages } from '../../src/check-config';
import { readConfig } from '../../src/config';

const withLanguages = (list: string) => readConfig({ LANGUAGES: list });

test.each(['en', 'en,en-XA', 'en,de', 'en,de,en-XA'])('with German words there, %s can be talked in', (list) => {
  expect(() => checkLanguages(withLanguages(list), ['de'])).not.toThrow();
});

test('a language without words is refused with what there is, and what to do', () => {
  const refused = { code: 'config-invalid', problems: [{ variable: 'LANGUAGES', allowed: expect.any(String) }] };
  const check = () => checkLanguages(withLanguages('en,fr'), ['de']);
  expect(check).toThrow(expect.objectContaining(refused));
  expect(check).toThrow('here en, de, en-XA; take out what has none, or write knowledge/messages');
});

test.each(['de', 'fr', 'de,en-XA', ','])('without English, %s is refused with what there is', (list) => {
  const check = () => checkLanguages(withLanguages(list), ['de']);
  expect(check).toThrow(/^LANGUAGES: .*here en, de, en-XA/);
  expect(check).toThrow('en must be among them');
});
