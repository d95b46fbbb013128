/** The functions of Moodle itself that the product calls. */
import type {Context} from '../../amd-src/test/store/context';
import {stringsOf} from '../../amd-src/test/store/strings';
import {MoodleException} from '../../amd-src/test/store/store';
import {answerForm} from '../forms';

interface StringRequest {
    stringid: string;
    component: string;
}

const getStrings = (context: Context, {strings}: {strings: StringRequest[]}): object[] => strings.map(({stringid, component}) => {
    const string = stringsOf(component, context.language).get(stringid);
    if (string === undefined) {
        throw new MoodleException('missingstring', `The string '${stringid}' of ${component} is missing in '${context.language}'.`);
    }
    return {stringid, component, string};
});

export const coreFunctions: Record<string, ((context: Context, args: never) => unknown) | undefined> = {
    core_get_strings: getStrings,
    core_form_dynamic_form: answerForm,
};
