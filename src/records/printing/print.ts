import { handOverPdf } from '../hand-over/pdf';
import { sheetPdf } from '../sheet-pdf';
import type { Order } from './order';
import { rastered } from './rastered';

/** The bytes of the file that was ordered. */
export function print(order: Order): Promise<Buffer> {
  if (order.kind === 'hand-over') return handOverPdf(order);
  const { drawings } = order;
  const drawingOf = (exercise: string): Buffer | null => {
    const svg = Object.hasOwn(drawings, exercise) ? drawings[exercise] : undefined;
    return svg === undefined ? null : rastered(svg);
  };
  return sheetPdf(order.sheet, { ...order, drawingOf });
}
