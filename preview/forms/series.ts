/** The dialogue in which a trainer says how a lunch meeting is called and where it takes place. */
import {config} from '../../amd-src/test/store/config';
import type {Context} from '../../amd-src/test/store/context';
import {OK} from '../../amd-src/test/store/handlers/result';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import type {FormDefinition, Values} from './form';

const kki = (context: Context, key: string, a?: unknown): string => context.string('local_kki', key, a);

const LINK = 'link';
const JITSI = 'jitsi';
/** The server that has the rooms; '': there is none. */
const jitsiServer = ({store}: Context): string => config(store, 'local_kki/jitsiserver').trim().toLowerCase();

/** Whether a room may be on a server. */
const isAllowed = (context: Context, host: string): boolean => {
    const lines = config(context.store, 'local_kki/roomhosts').toLowerCase().split(/[\s,]+/).filter(Boolean);
    return !lines.length || host === jitsiServer(context).split(':')[0]
        || lines.some(line => host === line || (line.startsWith('*.') && host.endsWith(line.slice(1))));
};

const ROOM = /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](?::\d{1,5})?(?:[/?#][!-~]*)?$/i;

/** What is wrong with the room. */
const roomProblem = (context: Context, {roomtype, roomurl = ''}: Values): Values => {
    if (roomtype === JITSI) {
        return jitsiServer(context) ? {} : {roomtype: kki(context, 'series_refused_room_type')};
    }
    const room = roomurl.trim();
    if (!ROOM.test(room)) {
        const code = room === '' ? 'empty' : room.startsWith('https://') ? 'no_address' : 'not_https';
        return {roomurl: kki(context, `series_refused_room_${code}`)};
    }
    const {hostname} = new URL(room);
    return isAllowed(context, hostname) ? {} : {roomurl: kki(context, 'series_refused_room_host', hostname)};
};

export const seriesForm: FormDefinition = {
    values: (context, args) => {
        context.require('local/kki:manageseries');
        const row = context.store.find('series', Number(args.id));
        const {id, version, name, roomtype = LINK, roomurl, operator, country, dialin = '', openbefore, timezone} = row ?? {
            id: 0, version: 0, name: kki(context, 'series_name_default'), roomurl: '', operator: '',
            country: kki(context, 'series_country_default'), openbefore: 10, timezone: 'Europe/Berlin',
        };
        return {
            id: String(id), courseid: args.courseid ?? String(COURSE_ID), version: String(version), name, roomtype,
            roomurl: roomtype === LINK ? roomurl : '', operator, country, dialin, openbefore: String(openbefore), timezone,
        };
    },
    fields: context => [
        {type: 'text', name: 'name', label: kki(context, 'series_name'), required: true},
        {
            type: 'select', name: 'roomtype', label: kki(context, 'series_roomtype'),
            options: [LINK, ...jitsiServer(context) ? [JITSI] : []].map(type => [type, kki(context, `room_type_${type}`)]),
        },
        {
            type: 'text', name: 'roomurl', label: kki(context, 'series_roomurl'), help: kki(context, 'series_roomurl_help'), required: true,
            shownIf: {name: 'roomtype', value: LINK},
        },
        {type: 'text', name: 'operator', label: kki(context, 'series_operator'), help: kki(context, 'series_operator_help'), required: true},
        {type: 'text', name: 'country', label: kki(context, 'series_country'), required: true},
        {type: 'text', name: 'dialin', label: kki(context, 'series_dialin'), help: kki(context, 'series_dialin_help')},
        {type: 'number', name: 'openbefore', label: kki(context, 'series_openbefore')},
        {
            type: 'select', name: 'timezone', label: kki(context, 'series_timezone'),
            options: ['Europe/Berlin', 'Europe/London', 'Europe/Athens'].map(zone => [zone, zone]),
        },
    ],
    validate: (context, values) => {
        const problems: Values = {};
        for (const field of ['name', 'operator', 'country']) {
            if (!values[field]?.trim()) {
                problems[field] = kki(context, `series_refused_${field}_empty`);
            }
        }
        Object.assign(problems, roomProblem(context, values));
        const row = context.store.find('series', Number(values.id));
        return row && row.version !== Number(values.version)
            ? {...problems, name: kki(context, 'series_refused_series_conflict')} : problems;
    },
    process: (context, values) => {
        context.require('local/kki:manageseries');
        const roomtype = values.roomtype === JITSI ? JITSI : LINK;
        const roomurl = roomtype === JITSI ? `https://${jitsiServer(context)}/mittag` : (values.roomurl ?? '').trim();
        const fields = {
            name: (values.name ?? '').trim(), roomtype, roomurl, provider: `${roomtype}:${new URL(roomurl).host}`,
            operator: values.operator ?? '', country: values.country ?? '', dialin: (values.dialin ?? '').trim(),
            openbefore: Number(values.openbefore), timezone: values.timezone ?? 'Europe/Berlin',
        };
        const row = context.store.find('series', Number(values.id));
        const id = row?.id ?? context.store.insert('series', {...fields, courseid: COURSE_ID, regions: '', revision: 0, version: 1}).id;
        if (row) {
            context.store.change('series', id, context.user.id, record => {
                context.store.update('series', id, {...fields, version: row.version + 1});
                record('update', 'series', id);
            });
        }
        return {...OK, url: `/local/kki/series.php?id=${id}`};
    },
};
