/** What keeps unsent text: loaded when the board stands, so that the board itself stays small. */
import './components/text-form';

export {Writing} from './page/writing';
