/** Pages outside of the course: one's profile, and the administrators' pages. */
import {SIZES} from '../../amd-src/test/store/choices';
import type {Context} from '../../amd-src/test/store/context';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {renderFields, type Field, type Values} from '../forms/form';
import {courseUrl, type Request} from '../server/shell';
import {MoodleException} from '../../amd-src/test/store/store';
import {numberIn, Redirect, type PageOf} from './page';

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
            options: [none, ...store.where('association').filter(({id, hidden}) => !hidden || id === row?.associationid)
                .map(({id, name}): [string, string] => [String(id), name])],
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
            links: [
                {name: kki('setup'), url: '/local/kki/setup.php'},
                {name: kki('schoolholidays'), url: '/local/kki/schoolholidays.php'},
                {name: kki('settings'), url: '/admin/settings.php?section=local_kki_settings'},
                {name: context.string('mod_thementeam', 'pluginname'), url: '/admin/settings.php?section=modsettingthementeam'},
            ],
        }),
    };
};

/** The setup of the course: the sample course is complete and stays so, whichever is chosen; nothing is added. */
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
                options: [['', context.string('core', 'choosedots')], [String(COURSE_ID), course.fullname]],
            },
            {type: 'static', name: 'note', label: kki('setup_choose_desc')},
        ];
        return {...view, body: page.render('preview/pageform', {content: renderFields(page, fields, {courseid: ''}), label: kki('setup_showplan')})};
    }
    return {
        ...view,
        body: page.render('local_kki/setup_page', {
            courseid: COURSE_ID, steps: [], hassteps: false, notes: [], done: form.has('apply'), action: '/local/kki/setup.php', courseurl: courseUrl,
            sesskey: 'preview',
        }),
    };
};
