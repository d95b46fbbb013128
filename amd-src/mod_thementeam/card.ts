/** An opened card: loaded when somebody is about to open the first one, so that the board itself stays small. */
export {OpenedCard} from './page/opened-card';
export {QuestionPage} from './page/question-page';
