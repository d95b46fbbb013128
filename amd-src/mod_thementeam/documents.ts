/** The solutions on the board: loaded after it, so that the board itself stays small. */
export {Documents} from './page/documents';
