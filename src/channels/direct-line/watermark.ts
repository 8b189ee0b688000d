import { HttpError } from '../../http/http-error';

/** The number of the next activity a client wants, from `?watermark=`; 0 if it has none yet. */
export function readWatermark(query: URLSearchParams): number {
  const watermark = query.get('watermark') ?? '';
  if (watermark === '') return 0;
  if (/^\d{1,9}$/.test(watermark)) return Number(watermark);
  throw new HttpError('watermark-invalid', 'The watermark is the one from the last answer, or none at all.');
}
