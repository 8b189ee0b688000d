import { chartSteps } from '../../dialogs/chart-steps';
import type { Engine } from '../../dialogs/engine';
import { assetRoute } from '../http/assets';
import type { Route } from '../http/route';
import { atlasOf } from './atlas';
import { toHtml } from './html';

const PATH = '/atlas';

const pageOf = ({ knowledge, machine }: Engine): Route => {
  const page = toHtml('Surefoot: atlas', atlasOf(knowledge, chartSteps(machine)));
  return assetRoute({ path: PATH, content: Buffer.from(page) });
};

/** The atlas of the content that is being served, as the page at `/atlas`, which is written when it is first asked for. */
export function atlasRoute(engine: () => Engine): Route {
  const pages = new WeakMap<Engine, Route>();
  const pageFor = (served: Engine): Route => {
    const page = pages.get(served) ?? pageOf(served);
    pages.set(served, page);
    return page;
  };
  return { method: 'get', path: PATH, handle: (asked) => pageFor(engine()).handle(asked) };
}
