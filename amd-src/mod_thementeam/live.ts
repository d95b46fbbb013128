/** Following a space: begins once the board stands, so that the board itself stays small. */
export {Live} from '../platform/live';
