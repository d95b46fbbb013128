/** What happened, older texts and the bin: loaded for those who look. */
export {History} from './page/history';
