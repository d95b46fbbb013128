/** Finds and renders the page at an address. */
import {MoodleException} from '../../amd-src/test/store/store';
import {COURSE_ID} from '../../amd-src/test/store/sample';
import {pages} from '../pages';
import type {Session} from './session';
import {renderShell, textsFor, type Request} from './shell';
import type {Site} from './site';
import type {Sent} from './sent';
import {Page} from './templates';

/** Renders a page; what is not there or not allowed gets a friendly page of its own. */
export const renderPage = (request: Request): {status: number; html: string} => {
    const {t} = request;
    const page = pages[request.path];
    const message = (status: number, text: string): {status: number; html: string} => ({
        status,
        html: renderShell(request, {
            pageid: 'page-message', heading: text, incourse: false, body: request.page.render('preview/message', {t, text, courseid: COURSE_ID}),
        }),
    });
    if (!page) {
        return message(404, t.notfound);
    }
    try {
        return {status: 200, html: renderShell(request, page(request))};
    } catch (error) {
        if (error instanceof MoodleException) {
            return message(error.errorcode === 'nopermissions' ? 403 : 404, error.errorcode === 'nopermissions' ? t.noaccess : t.notfound);
        }
        throw error;
    }
};

/** What a page needs to know about a visit. */
export const requestOf = (site: Site, session: Session, url: URL, sent?: Sent): Request => {
    const context = site.contextOf(session);
    return {
        site, session, context, page: new Page(session.language), path: url.pathname, query: url.searchParams, t: textsFor(session),
        form: sent?.form, files: sent?.files ?? new Map(),
    };
};
