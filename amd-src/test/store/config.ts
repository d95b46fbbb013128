/** The settings that an administrator makes, with the defaults that the plugins' settings.php give them. */
import type {Db} from './context';

const DEFAULTS = {
    'local_kki/pulse': '1', 'local_kki/roomhosts': '', 'local_kki/publicentry': '0', 'local_kki/jitsiserver': '', 'local_kki/jitsiappid': '',
    'local_kki/jitsisecret': '', 'local_kki/retention_dates': '0',
    'mod_thementeam/digest': 'off', 'mod_thementeam/bindays': '30', 'mod_thementeam/journaldays': '0',
};

/** A setting, by plugin and name. */
export type Setting = keyof typeof DEFAULTS;

export const SETTINGS = Object.keys(DEFAULTS) as Setting[];

/** The value of a setting, as Moodle's get_config() gives it. */
export const config = (store: Db, setting: Setting): string => store.where('config', {setting})[0]?.value ?? DEFAULTS[setting];

export const setConfig = (store: Db, setting: Setting, value: string): void => {
    const row = store.where('config', {setting})[0];
    if (row) {
        store.update('config', row.id, {value});
    } else {
        store.insert('config', {setting, value});
    }
};
