/** The page on which trainers take a space along, and bring one into an empty space. */
import type {Context} from '../../amd-src/test/store/context';
import {spaceForPage} from '../../amd-src/test/store/handlers/thementeam';
import {Refusal} from '../../amd-src/test/store/store';
import {renderFields, type Field, type Values} from '../forms/form';
import {activityUrl, type Request} from '../server/shell';
import {readFile} from '../transfer/read';
import {isEmpty, take} from '../transfer/take';
import {file, table} from '../transfer/write';
import {Download, numberIn, Redirect, type PageOf} from './page';
import {teamLinks, teamView} from './team-view';

const team = (context: Context, key: string, a?: unknown): string => context.string('mod_thementeam', key, a);

/** What came of a file that was sent. */
interface Brought {
    /** How many cards; null: nothing was written. */
    count: number | null;
    /** What is missing in the form. */
    missing: string;
    /** What is wrong with the file. */
    problems: string[];
}

const bring = ({context, form, files}: Request, spaceid: number): Brought => {
    const nothing: Brought = {count: null, missing: '', problems: []};
    const bytes = files.get('file');
    if (!form) {
        return nothing;
    }
    if (!bytes?.length) {
        return {...nothing, missing: team(context, 'transfer_file_missing')};
    }
    try {
        const said = readFile(context, bytes);
        const refused = said.problems.length ? '' : take(context, spaceid, said, form.get('names') === '1');
        const problems = refused ? [refused] : said.problems;
        return {...nothing, problems, count: problems.length ? null : said.cards.length};
    } catch (error) {
        if (error instanceof Refusal) {
            return {...nothing, problems: [error.message]};
        }
        throw error;
    }
};

const formOf = ({context, page, form}: Request, missing: string): string => {
    const fields: Field[] = [
        {type: 'file', name: 'file', label: team(context, 'transfer_file'), help: team(context, 'transfer_file_help'), accept: '.zip,.json'},
        {type: 'checkbox', name: 'names', label: team(context, 'transfer_names'), help: team(context, 'transfer_names_help')},
    ];
    const values: Values = {file: '', names: form?.get('names') ?? ''};
    return page.render('preview/pageform', {
        multipart: true, content: renderFields(page, fields, values, missing ? {file: missing} : {}), label: team(context, 'transfer_import_go'),
    });
};

export const transferPage: PageOf = request => {
    const {context, page, query} = request;
    context.require('mod/thementeam:managespace');
    const cm = context.store.get('cm', numberIn(query, 'id'));
    const {spaceid, groupid, locked, archived} = spaceForPage(context, cm.id, numberIn(query, 'group'));
    const as = query.get('download');
    if (as === 'csv' || as === 'json') {
        throw as === 'csv'
            ? new Download(`${cm.name}.csv`, 'text/csv; charset=utf-8', table(context, spaceid))
            : new Download(`${cm.name}.zip`, 'application/zip', file(context, spaceid, cm.name));
    }
    const reason = archived ? 'archived' : locked ? 'locked' : isEmpty(context, spaceid) ? '' : 'not_empty';
    const {count, missing, problems} = reason ? {count: null, missing: '', problems: []} : bring(request, spaceid);
    if (count !== null) {
        throw new Redirect(`${activityUrl(cm)}&group=${groupid}&taken=${count}`);
    }
    const url = `/mod/thementeam/transfer.php?id=${cm.id}&group=${groupid}`;
    const groups = teamLinks(request, 'transfer', {cm, group: groupid});
    return teamView(request, 'transfer', {cm, group: groupid}, page.render('mod_thementeam/transfer', {
        hasgroups: groups.length > 1, groups, hasproblems: problems.length > 0, problems, form: reason ? '' : formOf(request, missing),
        jsonurl: `${url}&download=json`, csvurl: `${url}&download=csv`,
        reason: reason && team(context, `refused_${reason}`), spaceurl: activityUrl(cm),
    }));
};
