/** The dialog in which a space is arranged: loaded for those who open it. */
export {ColumnsEditor} from './page/columns-editor';
