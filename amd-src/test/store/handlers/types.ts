/** The type that makes a handler fit Moodle's own description of its function. */
import type {WsArgs, WsName, WsReturns} from '../../../platform/ajax';
import type {Context} from '../context';

export type Handler<N extends WsName> = (context: Context, args: WsArgs<N>) => WsReturns<N>;

/** One handler for every function of a plugin. */
export type HandlersOf<P extends string> = {[N in Extract<WsName, `${P}_${string}`>]: Handler<N>};
