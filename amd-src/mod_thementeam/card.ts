/** An opened card: loaded when somebody is about to open the first one, so that the board itself stays small. */
export {OpenedCard} from './page/opened-card';
export {Removal} from './page/removal';
export {QuestionPage} from './page/question-page';
