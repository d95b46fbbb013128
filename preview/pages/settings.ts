/** The administrators' settings, as the plugins' settings.php have them. What a setting changes in Moodle's nights has nothing to change here. */
import {DIGESTS} from '../../amd-src/test/store/choices';
import {config, setConfig, type Setting, SETTINGS} from '../../amd-src/test/store/config';
import type {Db} from '../../amd-src/test/store/context';
import {only, renderFields, type Field, type Values} from '../forms/form';
import type {Request, View} from '../server/shell';
import {Redirect, type PageOf} from './page';
import {requireAdmin} from './site';

/** Fields below a heading; the first part has none. */
interface Part {
    title?: string;
    text?: string;
    fields: Field[];
}

const MONTHS = [12, 24, 36, 60];
const BIN_DAYS = [7, 14, 30, 60, 90, 180, 365];
const JOURNAL_DAYS = [90, 180, 365, 730, 1095];
const ASSOCIATIONS = 'associations';
const JITSI_SERVER = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\d{1,5})?)?$/i;

const string = ({context}: Request, component: string) => (key: string, a?: unknown): string => context.string(component, key, a);

const suiteParts = (request: Request): Part[] => {
    const kki = string(request, 'local_kki');
    const field = (type: Field['type'], name: string, more: Partial<Field> = {}): Field =>
        ({type, name, label: kki(`setting_${name}`), help: kki(`setting_${name}_desc`), ...more});
    const map = (name: string): Field => ({
        type: 'select', name: `map_${name}`, label: kki('setting_map', kki(name)), help: kki('setting_map_desc'), options: [['', kki('map_none')]],
    });
    return [{
        fields: [
            field('checkbox', 'pulse'), field('textarea', 'roomhosts'), field('checkbox', 'publicentry'), field('text', 'jitsiserver'),
            field('text', 'jitsiappid'), field('password', 'jitsisecret'),
            field('select', 'retention_dates', {options: [['0', kki('setting_retention_never')],
                ...MONTHS.map((months): [string, string] => [String(months), kki('setting_retention_months', months)])]}),
        ],
    }, {
        title: kki('settings_heading_profile'), text: kki('settings_heading_profile_desc'),
        fields: [field('textarea', ASSOCIATIONS), ...['profile_municipality', 'profile_association', 'profile_size'].map(map)],
    }];
};

const teamParts = (request: Request): Part[] => {
    const team = string(request, 'mod_thementeam');
    const field = (name: string, options: [string, string][]): Field =>
        ({type: 'select', name, label: team(`setting_${name}`), help: team(`setting_${name}_desc`), options});
    const days = (choices: number[]): [string, string][] => [
        ...choices.map((number): [string, string] => [String(number), request.context.string('core', 'numdays', number)]), ['0', team('setting_never')],
    ];
    return [{fields: [
        field('digest', DIGESTS.map(choice => [choice, team(`digest_${choice}`)])), field('bindays', days(BIN_DAYS)), field('journaldays', days(JOURNAL_DAYS)),
    ]}];
};

const associationsOf = (store: Db): string[] => store.where('association').filter(({hidden}) => !hidden).map(({name}) => name);

/** As `local_kki\profile\associations` does it: what is taken out is hidden, and stays where it was chosen. */
const synchronise = (store: Db, text: string): void => {
    const names = new Set(text.split('\n').map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean));
    store.where('association').forEach(({id, name}) => {
        store.update('association', id, {hidden: !names.delete(name)});
    });
    names.forEach(name => store.insert('association', {name}));
};

/** The settings of a plugin that the preview keeps. */
const keptOf = (plugin: string): Setting[] => SETTINGS.filter(setting => setting.startsWith(`${plugin}/`));

const nameOf = (setting: Setting): string => setting.slice(setting.indexOf('/') + 1);

const valuesOf = ({context: {store}}: Request, plugin: string): Values => ({
    ...Object.fromEntries(keptOf(plugin).map(setting => [nameOf(setting), config(store, setting)])),
    [ASSOCIATIONS]: associationsOf(store).join('\n'),
});

const save = ({context: {store}}: Request, plugin: string, parts: Part[], form: URLSearchParams): void => {
    const types = new Map(parts.flatMap(({fields}) => fields).map(({name, type}) => [name, type]));
    for (const setting of keptOf(plugin)) {
        const value = form.get(nameOf(setting));
        setConfig(store, setting, types.get(nameOf(setting)) === 'checkbox' ? value ?? '0' : value ?? config(store, setting));
    }
    const associations = form.get(ASSOCIATIONS);
    if (types.has(ASSOCIATIONS) && associations !== null) {
        synchronise(store, associations.replaceAll('\r', ''));
    }
};

const bodyOf = ({page, context}: Request, parts: Part[], values: Values, problems: Values): string => page.render('preview/pageform', {
    parts: parts.map(({fields, ...head}) => ({
        ...head, content: renderFields(page, fields, only(fields, values), problems),
    })),
    label: context.string('core', 'savechanges'),
});

export const settingsPage: PageOf = (request): View => {
    requireAdmin(request);
    const {context, form, query} = request;
    const plugin = query.get('section') === 'modsettingthementeam' ? 'mod_thementeam' : 'local_kki';
    const parts = plugin === 'local_kki' ? suiteParts(request) : teamParts(request);
    const problems: Values = JITSI_SERVER.test(form?.get('jitsiserver') ?? '') ? {} : {jitsiserver: context.string('core', 'validateerror')};
    if (form && !Object.keys(problems).length) {
        save(request, plugin, parts, form);
        throw new Redirect(`/admin/settings.php?section=${query.get('section') ?? ''}&saved=1`);
    }
    const values = form ? Object.fromEntries(form) : valuesOf(request, plugin);
    return {
        pageid: 'page-admin-setting', incourse: false, notice: query.has('saved') ? context.string('core', 'changessaved') : '',
        heading: plugin === 'local_kki' ? context.string('local_kki', 'settings') : context.string('mod_thementeam', 'pluginname'),
        body: bodyOf(request, parts, values, problems),
    };
};
