import type { Summary, SummaryRow } from '../../../dialogs/reply/reply';
import { element } from '../view/dom';
import { card } from './card';

function changeButton(row: SummaryRow, label: string, change: (row: SummaryRow) => void): HTMLElement {
  const name = `${label}: ${row.title}`;
  const button = element('button', { type: 'button', class: 'change', 'aria-label': name }, label);
  button.addEventListener('click', () => change(row));
  return button;
}

/** What the patient told us, to be looked over; `change` opens an answer again. */
export function summaryCard({ title, rows }: Summary, change: (row: SummaryRow) => void): HTMLElement {
  const heading = element('h3', {}, title);
  const pairs = rows.map((row) => {
    const answer = element('dd', {}, element('span', {}, row.answer));
    if (row.change !== undefined) answer.append(changeButton(row, row.change, change));
    return element('div', { class: 'pair', 'data-question': row.question }, element('dt', {}, row.title), answer);
  });
  return card('summary', heading, heading, element('dl', {}, ...pairs));
}
