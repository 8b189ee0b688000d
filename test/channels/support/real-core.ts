import { coreOf } from '../../../src/conversation/engine-core';
import { realEngine } from '../../conversations/engine';

/** The dialogue that patients are served with, for someone in Britain. */
export const realCore = coreOf({ en: realEngine() }, 'gb');

/** How many activities say hello. */
export const HELLO = realCore.takeTurn(realCore.newSession(), { kind: 'opened' }).replies.length;
