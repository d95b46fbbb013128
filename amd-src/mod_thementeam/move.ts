/** Moving cards: loaded when somebody comes near a card, so that the board itself stays small. */
export {Mover} from './components/mover';
export {MOVE_STRING_KEYS} from './page/move-strings';
