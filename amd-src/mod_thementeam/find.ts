/** Filters, search and the list: loaded once the board stands. */
export {Finder} from './page/finder';
