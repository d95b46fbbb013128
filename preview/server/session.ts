/** Who looks at the preview, in which language: kept in the browser's cookies, switched by ?as= and ?lang=. */
import type {IncomingMessage} from 'node:http';
import type {Language} from '../../amd-src/test/store/strings';
import type {Person} from '../../amd-src/test/store/sample';

const PEOPLE: readonly Person[] = ['participant', 'participant2', 'outsider', 'trainer', 'admin'];

export interface Session {
    as: Person;
    language: Language;
}

const oneOf = <T extends string>(values: readonly T[], ...candidates: (string | null | undefined)[]): T | undefined =>
    values.find(value => candidates.find(candidate => candidate && values.includes(candidate as T)) === value);

const cookiesOf = (request: IncomingMessage): Map<string, string> =>
    new Map((request.headers.cookie ?? '').split(/;\s*/).map(pair => pair.split('=', 2) as [string, string]));

/** What the address says, else what the browser remembers, else a participant who reads German. */
export const sessionOf = (request: IncomingMessage, query: URLSearchParams): Session => {
    const cookies = cookiesOf(request);
    return {
        as: oneOf(PEOPLE, query.get('as'), cookies.get('kki_as')) ?? 'participant',
        language: oneOf(['de', 'en'] as const, query.get('lang'), cookies.get('kki_lang')) ?? 'de',
    };
};

/** The cookies that make the browser remember. */
export const cookiesFor = ({as, language}: Session): string[] =>
    [`kki_as=${as}`, `kki_lang=${language}`].map(cookie => `${cookie}; Path=/; SameSite=Lax`);
