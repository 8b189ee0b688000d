import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { createReader } from '../../../dialogs/read/create-reader';
import { naturalPort } from '../../../dialogs/read/natural-port';
import { vocabulary } from '../../../knowledge/vocabulary-model';
import { knowledge, questions } from './small-knowledge';

/** German, as a file of its own and nothing else: the same schema, the same reader. */
const pack = vocabulary.parse(
  parse(readFileSync(path.join(process.cwd(), 'test/dialogs/read/german-pack.yaml'), 'utf8')),
);
const read = createReader({ ...knowledge, vocabulary: pack, messages: {} }, naturalPort);

const said = (text: string): readonly string[] =>
  read(text, null).findings.map(({ option, polarity }) => `${option} ${polarity}`);
const dangers = (text: string): readonly string[] =>
  read(text, null).dangers.map(({ redFlag, certainty }) => `${redFlag} ${certainty}`);

test.each([
  ['Die Ferse tut nachts weh', ['heel-under present', 'night present']],
  ['keine Taubheit, aber die Ferse schmerzt', ['numb denied', 'heel-under present']],
  ['Die Taubheit ist weg', ['numb denied']],
  ['vielleicht nachts', ['night uncertain']],
  ['Ich glaube ich habe Diabetes', ['diabetes uncertain']],
  ['letztes Jahr war der Fuß taub', ['numb past']],
  ['Meine Mutter hat Diabetes', ['diabetes other-person']],
  ['Ich habe kein Kribbeln und keinen Diabetes', ['numb denied', 'diabetes denied']],
  ['DIE FERSE!!', ['heel-under present']],
  ['meine Achillesferse', []],
])('“%s” is read as %j', (text, found) => {
  expect(said(text)).toEqual(found);
});

test.each([
  ['drückender Schmerz in der Brust', ['chest-signs unmistakable']],
  ['Brustschmerzen', ['chest-signs ambiguous']],
  ['keine Brustschmerzen', []],
  ['vielleicht keine Luft', ['chest-signs ambiguous']],
])('the danger in “%s” is heard as %j', (text, flags) => {
  expect(dangers(text)).toEqual(flags);
});

test.each([
  ['zurück bitte', 'back'],
  ['Warum fragen Sie das?', 'why'],
  ['Kann ich einen Arzt sprechen', 'person'],
  ['Notfall!', 'emergency'],
  ['Woher wissen Sie das?', 'sources'],
])('“%s” is a command', (text, name) => {
  expect(read(text, null).command).toEqual({ name });
});

test('a choice is understood by its words, and so is not knowing', () => {
  expect(read('weiß nicht', { question: questions.nerves }).choice).toEqual({ kind: 'unsure' });
  expect(read('taub', { question: questions.nerves }).choice).toMatchObject({ options: ['numb'] });
});

test('other talk and another language are told by the pack too', () => {
  expect(read('Guten Tag', null).outside).toEqual({ kind: 'small-talk', topic: 'greeting' });
  expect(read('my heel hurts when walking', null).outside).toEqual({ kind: 'language', topic: 'en' });
});
