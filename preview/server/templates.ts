/** Renders the plugins' own Mustache templates with Moodle's helpers. What is missing throws. */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import Mustache from 'mustache';
import {getString, type Language} from '../../amd-src/test/store/strings';
import {pluginFolder, ROOT} from '../../amd-src/test/store/php';
import {userdate} from '../../amd-src/test/store/userdate';

type Render = (text: string) => string;
type Helper = () => (text: string, render: Render) => string;

/** What a page collects while its templates are rendered. */
export class Page {
    /** The scripts of {{#js}}, in order. */
    readonly scripts: string[] = [];
    private ids = 0;

    constructor(readonly language: Language) {}

    /**
     * @param name such as `mod_thementeam/space`, or `preview/course` for the preview's own
     * @param context what the plugin's output class would export
     */
    render(name: string, context: object): string {
        const uniqid = `kki-${++this.ids}`;
        const helpers = {...this.helpers(), uniqid, config: {wwwroot: '', lang: this.language}};
        return Mustache.render(readTemplate(name), {...context, ...helpers}, partial => readTemplate(partial));
    }

    private helpers(): Record<string, Helper> {
        const str: Helper = () => (text, render) => this.str(text, render);
        return {
            str,
            cleanstr: str,
            js: () => (text, render) => {
                this.scripts.push(render(text));
                return '';
            },
            quote: () => (text, render) => JSON.stringify(render(text).trim()).replaceAll('{{', '{ {'),
            pix: () => (text, render) => pix(render(text)),
            shortentext: () => (text, render) => {
                const [length = '', ...rest] = render(text).split(',');
                return rest.join(',').trim().slice(0, Number(length));
            },
            userdate: () => (text, render) => {
                const [time = '', format = ''] = split(render(text), 2);
                return userdate(Number(time), format, this.language);
            },
        };
    }

    private str(text: string, render: Render): string {
        const [key = '', component = 'core', argument] = split(text, 3);
        const rendered = argument === undefined ? undefined : render(argument).trim();
        const a = rendered?.startsWith('{') ? JSON.parse(rendered) as unknown : rendered;
        return getString(this.language, render(key).trim(), render(component).trim() || 'core', a);
    }
}

/** The first pieces of a list; the last one takes what remains. */
const split = (text: string, pieces: number): string[] => {
    const parts = text.split(',');
    const head = parts.slice(0, pieces - 1);
    return [...head, ...parts.length >= pieces ? [parts.slice(pieces - 1).join(',')] : []].map(part => part.trim());
};

const ICONS: Record<string, string> = {
    't/edit': 'pen', 't/delete': 'trash-can', 't/add': 'plus', 't/check': 'check', 'i/completion-manual-y': 'circle-check', 't/left': 'chevron-left',
    't/right': 'chevron-right', 't/up': 'arrow-up', 't/down': 'arrow-down', 'i/menu': 'ellipsis-vertical', 'i/calendar': 'calendar-days',
};

const pix = (text: string): string => {
    const [key = '', , title = ''] = split(text, 3);
    const label = title ? ` title="${Mustache.escape(title)}" role="img" aria-label="${Mustache.escape(title)}"` : ' aria-hidden="true"';
    return `<i class="icon fa fa-${ICONS[key] ?? 'circle'} fa-fw"${label}></i>`;
};

const cache = new Map<string, string>();

/** @throws {Error} when there is no such template */
const readTemplate = (name: string): string => {
    let source = cache.get(name);
    if (source === undefined) {
        const [component = '', ...rest] = name.split('/');
        const folder = component === 'preview' ? join(ROOT, 'preview') : pluginFolder(component);
        const path = join(folder, 'templates', `${rest.join('/')}.mustache`);
        if (!existsSync(path)) {
            throw new Error(`The template ${name} is missing.`);
        }
        source = readFileSync(path, 'utf8');
        cache.set(name, source);
    }
    return source;
};
