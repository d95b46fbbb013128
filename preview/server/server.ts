/** The preview's web server: pages, web services, the pulse and files, at Moodle's own addresses. */
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {Download, Redirect} from '../pages/page';
import {assetAt} from './assets';
import {isMoment} from './clock';
import {renderPage, requestOf} from './render';
import {readBody, readForm} from './sent';
import {cookiesFor, sessionOf, type Session} from './session';
import {courseUrl} from './shell';
import {Site} from './site';

const send = (response: ServerResponse, status: number, type: string, content: string | Uint8Array): void => {
    response.writeHead(status, {
        'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'same-origin',
        'Content-Security-Policy': 'default-src \'self\'; script-src \'self\' \'unsafe-inline\'; style-src \'self\' \'unsafe-inline\'; img-src \'self\' data:',
    });
    response.end(content);
};

const redirect = (response: ServerResponse, url: string): void => {
    response.writeHead(303, {Location: url}).end();
};

/** A request of another site's page must not write here, harmless though the data are. */
const isForeign = ({headers}: IncomingMessage): boolean =>
    headers.origin !== undefined && new URL(headers.origin).host !== headers.host;

const servePage = async (site: Site, session: Session, url: URL, incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = incoming.method === 'POST' ? await readForm(incoming) : undefined;
    try {
        const {status, html} = renderPage(requestOf(site, session, url, sent));
        send(response, status, 'text/html; charset=utf-8', html);
    } catch (error) {
        if (error instanceof Redirect) {
            redirect(response, error.url);
        } else if (error instanceof Download) {
            const content = await error.content;
            response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(error.filename)}`);
            send(response, 200, error.type, content);
        } else {
            throw error;
        }
    }
};

const servePulse = (site: Site, url: URL, response: ServerResponse): void => {
    const name = url.searchParams.get('n') ?? '';
    const valid = /^[0-9a-f]{64}$/.test(name);
    send(response, valid ? 200 : 400, 'text/plain; charset=utf-8', valid ? site.store.pulse(name) : '');
};

const serveCalls = async (site: Site, session: Session, incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const calls = JSON.parse((await readBody(incoming)).toString('utf8')) as Parameters<Site['answer']>[1];
    send(response, 200, 'application/json; charset=utf-8', JSON.stringify(site.answer(session, calls)));
};

const SWITCHES = ['as', 'lang', 'clock'];

/** Remembers what the address switches, and sends the browser to the page itself. */
const serveSwitch = (site: Site, session: Session, url: URL, response: ServerResponse): void => {
    const moment = url.searchParams.get('clock');
    if (isMoment(moment)) {
        site.clock.set(moment, site.store);
    }
    response.setHeader('Set-Cookie', cookiesFor(session));
    SWITCHES.forEach(name => url.searchParams.delete(name));
    const query = url.searchParams.toString();
    redirect(response, url.pathname === '/' ? courseUrl : url.pathname.replace(/^\/+/, '/') + (query ? `?${query}` : ''));
};

const serve = async (site: Site, incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://preview');
    const session = sessionOf(incoming, url.searchParams);
    if (incoming.method === 'POST' && isForeign(incoming)) {
        send(response, 403, 'text/plain', 'Only pages of the preview may do this.');
    } else if (url.pathname === '/local/kki/pulse.php') {
        servePulse(site, url, response);
    } else if (url.pathname === '/lib/ajax/service.php' && incoming.method === 'POST') {
        await serveCalls(site, session, incoming, response);
    } else if (url.pathname === '/' || SWITCHES.some(name => url.searchParams.has(name))) {
        serveSwitch(site, session, url, response);
    } else {
        const asset = await assetAt(url.pathname);
        if (asset) {
            send(response, 200, asset.type, asset.content);
        } else {
            await servePage(site, session, url, incoming, response);
        }
    }
};

export interface Preview {
    url: string;
    site: Site;
    stop(): Promise<void>;
}

/**
 * Starts the preview on this machine only.
 *
 * @param port 0 takes a free one
 * @param onError told of mistakes in the preview itself
 */
export const startPreview = async (port: number, onError: (error: unknown) => void): Promise<Preview> => {
    const site = new Site();
    const server: Server = createServer((incoming, response) => {
        serve(site, incoming, response).catch((error: unknown) => {
            onError(error);
            if (!response.headersSent) {
                send(response, 500, 'text/plain; charset=utf-8', error instanceof Error ? error.stack ?? error.message : String(error));
            }
        });
    });
    await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    site.origin = `http://127.0.0.1:${actual}`;
    return {
        url: site.origin,
        site,
        stop: () => new Promise(resolve => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
};
