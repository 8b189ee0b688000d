'use strict';

// `npm run security:table`: writes the table of docs/security.md anew from docs/security/asvs.yaml.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { parse } = require('yaml');
const { root } = require('./tree-hash');

const ROWS = path.join(root, 'docs/security/asvs.yaml');
const PAGE = path.join(root, 'docs/security.md');
const BEGIN = '<!-- prettier-ignore-start -->\n';
const END = '<!-- prettier-ignore-end -->';

const ANSWERS = { yes: 'yes', no: 'no', 'not-yet': 'not yet', none: 'does not apply' };
/** OWASP ASVS 5.0.0: how many of level 1, and of level 2. */
const COUNTS = { 1: 70, 2: 183 };
const ID = /^\d{1,2}\.\d{1,2}\.\d{1,2}$/;

const readRows = () => parse(readFileSync(ROWS, 'utf8'));

function wrongPlace({ see, title }) {
  if (!existsSync(path.join(root, see))) return `${see} does not exist`;
  if (title === undefined || title === '') return 'no test is named';
  return readFileSync(path.join(root, see), 'utf8').includes(title) ? undefined : `${see} has no “${title}”`;
}

function problemOf(row) {
  const { id, level, what = '', answer, see, why = '' } = row;
  if (!ID.test(id) || !(level in COUNTS) || what === '') return 'a number, a level 1 or 2, and a few words are needed';
  if (!(answer in ANSWERS)) return `the answer is one of ${Object.keys(ANSWERS).join(', ')}`;
  if (answer === 'yes') return see === undefined ? 'what shows it is not named' : wrongPlace(row);
  if (answer === 'not-yet' && !/issue \d|comes with/.test(why)) return 'with what it comes is not said';
  return why === '' ? 'the answer has no reason' : undefined;
}

/** Everything that is wrong with the rows; none if they can be published. */
function problemsIn(rows) {
  const ids = new Set(rows.map(({ id }) => id));
  const counted = Object.entries(COUNTS).flatMap(([level, count]) => {
    const found = rows.filter((row) => String(row.level) === level).length;
    return found === count ? [] : [`there are ${found} of level ${level}, not ${count}`];
  });
  const twice = ids.size === rows.length ? [] : ['a number stands twice'];
  return [...counted, ...twice, ...rows.flatMap((row) => problemOf(row)?.replace(/^/, `${row.id}: `) ?? [])];
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function line({ id, level, what, answer, see, title, why = '' }) {
  const shown = see === undefined ? '' : `\`${see}\`: ${title}. `;
  return `| ${id} | ${level} | ${cell(what)} | ${ANSWERS[answer]} | ${cell(shown + why).trim()} |`;
}

function tableOf(rows) {
  const counts = Object.entries(ANSWERS).map(
    ([answer, words]) => `${rows.filter((row) => row.answer === answer).length} ${words}`,
  );
  const head = [
    '| number | level | requirement, in our words | answer | what shows it, or why |',
    '| --- | --- | --- | --- | --- |',
  ];
  return `${rows.length} requirements: ${counts.join(', ')}.\n\n${[...head, ...rows.map(line)].join('\n')}\n`;
}

/** The page with that table in its place. */
function pageWith(page, table) {
  const [before, rest] = page.split(BEGIN);
  return `${before}${BEGIN}\n${table}\n${END}${rest.split(END)[1]}`;
}

if (require.main === module) {
  const rows = readRows();
  const problems = problemsIn(rows);
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), tableOf(rows)));
  process.exitCode = problems.length === 0 ? 0 : 1;
}

module.exports = { readRows, problemsIn, tableOf, pageWith };
