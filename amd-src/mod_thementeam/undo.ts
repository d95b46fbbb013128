/** Takes back what one did last: loaded when somebody is about to do something. */
export {Undo} from './page/undo';
