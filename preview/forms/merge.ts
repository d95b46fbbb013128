/** What two people changed in the same fields, told as local_kki's forms tell it. */
import type {Context} from '../../amd-src/test/store/context';
import type {Values} from './form';

/**
 * The fields that somebody else changed too, with the other's text. `values` then holds what does not collide, and the
 * version of the other, so that the next save replaces on purpose.
 *
 * @param values what was sent, with `version` and `base`; is brought up to date
 * @param theirs what the row holds now
 */
export const collisionsOf = (context: Context, values: Values, theirs: Values, version: number): Values => {
    if (Number(values.version) === version) {
        return {};
    }
    const base = JSON.parse(values.base ?? '{}') as Values;
    const problems: Values = {};
    for (const [field, current] of Object.entries(theirs)) {
        const seen = base[field] ?? '';
        const wanted = values[field] ?? (field === 'visible' ? '0' : '');
        if (wanted === seen) {
            values[field] = current;
        } else if (current !== seen && current !== wanted) {
            problems[field] = context.string('local_kki', 'form_collision', {
                name: '', text: current || context.string('local_kki', 'form_nothing'),
            });
        }
    }
    values.version = String(version);
    values.base = JSON.stringify(theirs);
    return problems;
};
