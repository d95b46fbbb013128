/** The page on which trainers take a space along: the file and the table are made of the sample data, nothing can be brought. */
import {spaceForPage} from '../../amd-src/test/store/handlers/thementeam';
import {activityUrl, type Request} from '../server/shell';
import {Download, numberIn, type PageOf} from './page';
import {teamView} from './team-view';

const COLUMNS = ['column', 'title', 'text', 'tags', 'created', 'origin', 'comments'];

/** As local_kki\local\spreadsheet writes a cell. */
const cell = (text: string): string => `"${(/^\s*[=+\-@\t\r|%]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;

const day = (time: number): string => new Date(time * 1000).toISOString().slice(0, 10);

const moment = (time: number): string | undefined => time ? `${new Date(time * 1000).toISOString().slice(0, 19)}Z` : undefined;

const table = ({context}: Request, spaceid: number): string => {
    const names = COLUMNS.map(column => context.string('mod_thementeam', `table_${column}`));
    const lines = context.store.where('card', {spaceid}).filter(({timedeleted}) => timedeleted === null).map(card => [
        context.store.get('column', card.columnid).name, card.title, card.content, (card.tags ?? []).join(', '), day(card.timecreated),
        card.origin ?? '', String(context.store.where('comment', {cardid: card.id}).length),
    ]);
    return `\uFEFF${  [names, ...lines].map(line => `${line.map(cell).join(';')  }\r\n`).join('')}`;
};

const file = ({context}: Request, spaceid: number): string => JSON.stringify({
    format: 'kki-thementeam-space', version: 1,
    columns: context.store.where('column', {spaceid}).map(({name, color}) => ({name, color})),
    cards: context.store.where('card', {spaceid}).filter(({timedeleted}) => timedeleted === null)
        .map(({id, title, content, tags}) => ({id, title, content, tags})),
    meetings: context.store.where('meeting', {spaceid}).map(({id, timestarted, timeended, cardids}) => ({
        started: moment(timestarted), ended: moment(timeended), cards: cardids,
        decisions: context.store.where('decision', {meetingid: id}).map(({cardid, content}) => ({card: cardid, content})),
    })),
});

export const transferPage: PageOf = request => {
    const {context, page, query} = request;
    context.require('mod/thementeam:managespace');
    const cm = context.store.get('cm', numberIn(query, 'id'));
    const {spaceid, groupid} = spaceForPage(context, cm.id, numberIn(query, 'group'));
    const as = query.get('download');
    if (as === 'csv' || as === 'json') {
        throw as === 'csv'
            ? new Download(`${cm.name}.csv`, 'text/csv; charset=utf-8', table(request, spaceid))
            : new Download(`${cm.name}.json`, 'application/json', file(request, spaceid));
    }
    const url = `/mod/thementeam/transfer.php?id=${cm.id}&group=${groupid}`;
    return teamView(request, 'transfer', {cm, group: groupid}, page.render('mod_thementeam/transfer', {
        hasgroups: false, groups: [], hasproblems: false, problems: [], form: '',
        jsonurl: `${url}&download=json`, csvurl: `${url}&download=csv`,
        reason: context.string('mod_thementeam', 'refused_not_empty'), spaceurl: activityUrl(cm),
    }));
};
