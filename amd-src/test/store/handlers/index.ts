/** All web-service functions of the three plugins, answered by the store. */
import type {WsName} from '../../../platform/ajax';
import type {Context} from '../context';
import {kki} from './kki';
import {mittagsmeeting} from './mittagsmeeting';
import {thementeam} from './thementeam';
import {thementeamAsk} from './thementeam-ask';
import {thementeamBoard} from './thementeam-board';
import {thementeamComments} from './thementeam-comments';
import {thementeamHere} from './thementeam-here';
import {thementeamMeeting} from './thementeam-meeting';
import {thementeamPast} from './thementeam-past';
import {thementeamSolution} from './thementeam-solution';
import {thementeamStay} from './thementeam-stay';
import type {Handler} from './types';

const handlers: {[N in WsName]: Handler<N>} = {
    ...kki, ...thementeam, ...thementeamBoard, ...thementeamComments, ...thementeamAsk, ...thementeamSolution,
    ...thementeamMeeting, ...thementeamPast, ...thementeamStay, ...thementeamHere, ...mittagsmeeting,
};

export const isHandled = (name: string): name is WsName => Object.hasOwn(handlers, name);

/** Answers one call. */
export const runHandler = (context: Context, name: WsName, args: unknown): unknown => {
    const handler = handlers[name] as (context: Context, args: unknown) => unknown;
    return handler(context, args);
};
