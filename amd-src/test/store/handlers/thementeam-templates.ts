/** What the columns of a ThemenTeam are made from, as `mod_thementeam\local\templates` has it. */
import type {Context} from '../context';
import type {CmRow} from '../tables';

/** A column that is to be made. */
export interface Blueprint {
    readonly name: string;
    readonly color: string;
    readonly locked: boolean;
}

/** String and colour of each column, by template; the default first. */
export const TEMPLATES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    thementeam: {column_concerns: 'orange', column_knowledge: 'blue', column_proposals: 'green'},
    dialogwerkstatt: {column_science: 'blue', column_administration: 'orange', column_society: 'violet', column_together: 'green'},
    kollegial: {column_issue: 'orange', column_inquiries: 'blue', column_ideas: 'violet', column_steps: 'green'},
    empty: {column_cards: ''},
};

/** The columns of a template, in the caller's language. */
export const columnsOfTemplate = (context: Context, template = 'thementeam'): Blueprint[] =>
    Object.entries(TEMPLATES[template] ?? {}).map(([name, color]) => ({name: context.string('mod_thementeam', name), color, locked: false}));

/** The columns of another activity: those of its space where there is one only, else those that it starts a space with. */
export const columnsOfTeam = (context: Context, cm: CmRow): readonly Blueprint[] => {
    const spaces = context.store.where('space', {thementeamid: cm.instance});
    return spaces.length === 1 && spaces[0] ? blueprintsOf(context, spaces[0].id) : cm.columns ?? columnsOfTemplate(context);
};

/** The columns of a space, in their order. */
export const blueprintsOf = ({store}: Context, spaceid: number): Blueprint[] => store.where('column', {spaceid})
    .sort((a, b) => a.sortorder - b.sortorder).map(({name, color, locked}) => ({name, color, locked}));

/** Gives a space its columns. @returns their ids, in their order */
export const addColumns = ({store}: Context, spaceid: number, columns: readonly Blueprint[]): number[] => columns
    .map((column, index) => store.insert('column', {spaceid, ...column, sortorder: index + 1, version: 1}).id);
