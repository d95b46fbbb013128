/** Pages outside of the course: one's profile, and the administrators' pages. */
import type {Context} from '../../amd-src/test/store/context';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {renderFields, type Field, type Values} from '../forms/form';
import {courseUrl, sectionsOf, type Request} from '../server/shell';
import {MoodleException} from '../../amd-src/test/store/store';
import {numberIn, Redirect, type PageOf} from './page';

const SIZES = ['5000', '20000', '50000', '100000', 'more'];

const saved = ({query, context}: Request): string => query.has('saved') ? context.string('local_kki', 'profile_saved') : '';

const saveProfile = ({store, user}: Context, form: URLSearchParams): void => {
    const row = store.where('profile', {userid: user.id})[0];
    const fields = {
        municipality: (form.get('municipality') ?? '').trim().slice(0, 255),
        associationid: store.find('association', numberIn(form, 'associationid'))?.id ?? null,
        sizeclass: SIZES.find(size => size === form.get('sizeclass')) ?? '',
    };
    if (row) {
        store.update('profile', row.id, fields);
    } else {
        store.insert('profile', {...fields, userid: user.id});
    }
};

/** "Meine Kommune". */
export const profilePage: PageOf = request => {
    const {context, form, page} = request;
    const {store, user} = context;
    const kki = (key: string): string => context.string('local_kki', key);
    const row = store.where('profile', {userid: user.id})[0];
    if (form) {
        saveProfile(context, form);
        throw new Redirect('/local/kki/profile.php?saved=1');
    }
    const none: [string, string] = ['', kki('profile_none')];
    const fields: Field[] = [
        {type: 'static', name: 'intro', label: kki('profile_intro')},
        {type: 'text', name: 'municipality', label: kki('profile_municipality')},
        {
            type: 'select', name: 'associationid', label: kki('profile_association'),
            options: [none, ...store.where('association').map(({id, name}) => [String(id), name] as [string, string])],
        },
        {type: 'select', name: 'sizeclass', label: kki('profile_size'), options: [none, ...SIZES.map(size => [size, kki(`size_${size}`)] as [string, string])]},
        {type: 'static', name: 'whosees', label: kki('profile_whosees')},
    ];
    const {municipality, associationid, sizeclass} = row ?? {municipality: '', associationid: '', sizeclass: ''};
    const values: Values = {municipality, associationid: String(associationid ?? ''), sizeclass};
    return {
        pageid: 'page-local-kki-profile', heading: kki('profile'), incourse: false, notice: saved(request),
        body: page.render('preview/pageform', {content: renderFields(page, fields, values), label: context.string('core', 'savechanges')}),
    };
};

export const requireAdmin = ({context}: Request): void => {
    if (context.user.role !== 'admin') {
        throw new MoodleException('nopermissions');
    }
};

/** Where an administrator finds the suite. */
export const adminPage: PageOf = request => {
    requireAdmin(request);
    const {context, page, t} = request;
    const kki = (key: string): string => context.string('local_kki', key);
    return {
        pageid: 'page-admin-search', heading: t.admin, incourse: false,
        body: page.render('preview/admin', {
            name: kki('pluginname'),
            links: [{name: kki('setup'), url: '/local/kki/setup.php'},
                {name: kki('schoolholidays'), url: '/local/kki/schoolholidays.php'}, {name: kki('settings'), url: '/admin/settings.php?section=local_kki_settings'}],
        }),
    };
};

/** The setup of the course: it is there already, so nothing is added. */
export const setupPage: PageOf = request => {
    requireAdmin(request);
    const {context, form, page} = request;
    const kki = (key: string, a?: unknown): string => context.string('local_kki', key, a);
    const view = {pageid: 'page-local-kki-setup', heading: kki('setup'), incourse: false};
    if (!form) {
        const course = context.store.get('course', COURSE_ID);
        const fields: Field[] = [
            {type: 'static', name: 'intro', label: kki('setup_intro')},
            {
                type: 'select', name: 'courseid', label: kki('setup_choose'),
                options: [[String(COURSE_ID), course.fullname], ['0', kki('setup_course', kki('course_fullname'))]],
            },
            {type: 'static', name: 'note', label: kki('setup_choose_desc')},
        ];
        return {...view, body: page.render('preview/pageform', {content: renderFields(page, fields, {courseid: String(COURSE_ID)}), label: kki('setup_showplan')})};
    }
    const courseid = numberIn(form, 'courseid');
    const steps = courseid ? [] : [kki('setup_course', kki('course_fullname')), ...sectionsOf().map(({name}) => kki('setup_section', name))];
    return {
        ...view,
        body: page.render('local_kki/setup_page', {
            courseid, steps, hassteps: steps.length > 0, notes: [], done: form.has('apply'), action: '/local/kki/setup.php', courseurl: courseUrl,
            sesskey: 'preview',
        }),
    };
};

/** The settings: to look at, the preview stores none. */
export const settingsPage: PageOf = request => {
    requireAdmin(request);
    const {context, form, page} = request;
    if (form) {
        throw new Redirect('/admin/settings.php?section=local_kki_settings&saved=1');
    }
    const kki = (key: string, a?: unknown): string => context.string('local_kki', key, a);
    const map = (key: string): Field => ({
        type: 'select', name: key, label: kki('setting_map', kki(key)), help: kki('setting_map_desc'), options: [['', kki('map_none')]],
    });
    const fields: Field[] = [
        {type: 'checkbox', name: 'pulse', label: kki('setting_pulse'), help: kki('setting_pulse_desc')},
        {type: 'textarea', name: 'roomhosts', label: kki('setting_roomhosts'), help: kki('setting_roomhosts_desc')},
        {
            type: 'select', name: 'retention_dates', label: kki('setting_retention_dates'), help: kki('setting_retention_dates_desc'),
            options: [['0', kki('setting_retention_never')], ...[12, 24, 36, 60].map((months): [string, string] =>
                [String(months), kki('setting_retention_months', months)])],
        },
        {type: 'textarea', name: 'associations', label: kki('setting_associations'), help: kki('setting_associations_desc')},
        ...['profile_municipality', 'profile_association', 'profile_size'].map(map),
    ];
    const values = {pulse: '1', associations: context.store.where('association').map(({name}) => name).join('\n')};
    return {
        pageid: 'page-admin-setting', heading: kki('settings'), incourse: false, notice: saved(request),
        body: page.render('preview/pageform', {content: renderFields(page, fields, values), label: context.string('core', 'savechanges')}),
    };
};
