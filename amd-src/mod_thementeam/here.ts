/** Who is in the space right now, and whether one is shown oneself: loaded once the board stands. */
export {Here} from './page/here';
