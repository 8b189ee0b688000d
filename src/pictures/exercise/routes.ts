import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Knowledge } from '../../../knowledge/model';
import type { Exercise } from '../../../knowledge/treatment-model';
import { HttpError } from '../../http/http-error';
import type { Asked, Answer, Route } from '../../http/route';
import type { Log } from '../../log';
import { pngOf } from '../png';
import { sentPicture } from './sent';
import { stillsSvg } from './svg';

/** Where the pictures are: `<exercise>.svg`, `.png`, and `.json` for the web chat. */
export const PICTURES = '/pictures/exercises';
const PNG_WIDTH = 816;
const A_DAY = 'public, max-age=86400';

type Drawn = Exercise & { readonly picture: NonNullable<Exercise['picture']> };

const svgOf = (exercise: Drawn): string => stillsSvg(exercise.picture, exercise);

/** How a picture is made, by the ending of its address. */
const MAKERS: Readonly<Record<string, { readonly type: string; readonly make: (exercise: Drawn) => Buffer }>> = {
  svg: { type: 'image/svg+xml', make: (exercise) => Buffer.from(svgOf(exercise)) },
  json: { type: 'application/json', make: ({ picture }) => Buffer.from(JSON.stringify(sentPicture(picture))) },
  png: { type: 'image/png', make: (exercise) => pngOf(svgOf(exercise), PNG_WIDTH) },
};

/** A picture in memory: drawn when it is first asked for, as a start should not wait for any. */
interface Kept {
  readonly body: Buffer;
  readonly packed: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const zip = promisify<Buffer, Buffer>(gzip);

async function keep(body: Buffer, type: string): Promise<Kept> {
  const headers = {
    'Content-Type': type,
    'Cache-Control': A_DAY,
    Vary: 'Accept-Encoding',
    ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    // Drawings of exercises, the same for everybody: any site that has the chat may show them.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': '*',
  };
  return { body, packed: await zip(body), headers };
}

function answer({ body, packed, headers }: Kept, asked: Asked['headers']): Answer {
  if (asked['if-none-match']?.includes(headers['ETag'] ?? '')) return { status: 304, headers };
  // An image is as small as it gets; lines of numbers are not.
  const small = headers['Content-Type'] !== 'image/png' && /\bgzip\b/.test(asked['accept-encoding'] ?? '');
  return small
    ? { status: 200, body: packed, headers: { ...headers, 'Content-Encoding': 'gzip' } }
    : { status: 200, body, headers };
}

const nothing = (): HttpError => new HttpError('not-found', 'There is no such picture.');

/** Every exercise at its address. What cannot be drawn is not there, and its steps stand without it. */
export function exercisePictureRoute(knowledge: () => Knowledge, log: Log): Route {
  const byContent = new WeakMap<Knowledge, Pictures>();
  const drawn = (content: Knowledge): Pictures => {
    const pictures = byContent.get(content) ?? picturesOf(content, log);
    byContent.set(content, pictures);
    return pictures;
  };
  return {
    method: 'get',
    path: `${PICTURES}/:file`,
    handle: async ({ params, headers }) => answer(await drawn(knowledge())(params['file'] ?? ''), headers),
  };
}

type Pictures = (file: string) => Promise<Kept>;

/** Each picture drawn once. */
function picturesOf({ exercises }: Knowledge, log: Log): Pictures {
  const kept = new Map<string, Promise<Kept>>();
  const make = async (file: string): Promise<Kept> => {
    const [, id = '', ending = ''] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(file) ?? [];
    const exercise = Object.hasOwn(exercises, id) ? exercises[id] : undefined;
    const maker = Object.hasOwn(MAKERS, ending) ? MAKERS[ending] : undefined;
    if (exercise?.picture === undefined || maker === undefined) throw nothing();
    try {
      return await keep(maker.make(exercise as Drawn), maker.type);
    } catch (error) {
      log.warn('picture-not-drawn', { error });
      throw nothing();
    }
  };
  return (file) => {
    const known = kept.get(file);
    if (known !== undefined) return known;
    const made = make(file);
    kept.set(file, made);
    // Only what is there is remembered: nobody fills the memory with names.
    made.catch(() => kept.delete(file));
    return made;
  };
}
