import { chartSteps } from '../../dialogs/chart-steps';
import type { Engine } from '../../dialogs/engine';
import type { Asset } from '../http/assets';
import { atlasOf } from './atlas';
import { toHtml } from './html';

/** The atlas of the content that is being served, as the page at `/atlas`. */
export const atlasPage = ({ knowledge, machine }: Engine): Asset => ({
  path: '/atlas',
  content: Buffer.from(toHtml('Surefoot: atlas', atlasOf(knowledge, chartSteps(machine)))),
});
