/** Who is here, what is new since one's last visit, and what one wants to hear of: loaded once the board stands. */
export {HeaderLines} from './page/header-lines';
