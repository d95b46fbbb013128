import {plainText} from './html';
import {announce} from './notification';
import {uuid} from './page';
import {formatAgo, formatDateTime} from './time';

describe('times', () => {
    beforeEach(() => {
        document.documentElement.lang = 'de';
    });

    it.each([
        [5, 'jetzt'],
        [125, 'vor 2 Minuten'],
        [3 * 3600 + 5, 'vor 3 Stunden'],
        [86_400, 'gestern'],
    ])('says how long ago %i seconds are', (seconds, text) => {
        expect(formatAgo(1_800_000_000 - seconds, 1_800_000_000)).toBe(text);
    });

    it('names the date of what was more than a week ago', () => {
        const time = 1_800_000_000;
        expect(formatAgo(time - 8 * 86_400, time)).toBe(formatDateTime(time - 8 * 86_400));
        expect(formatDateTime(time)).toContain('2027');
    });

    it('takes a clock that runs ahead for now', () => {
        expect(formatAgo(1_800_000_060, 1_800_000_000)).toBe('jetzt');
    });
});

describe('plainText', () => {
    it.each([
        ['Kaution', 'Kaution'],
        ['Miete &amp; Kaution', 'Miete & Kaution'],
        ['<span lang="de">Miete</span>', 'Miete'],
        ['<img src=x onerror="document.title=1">x', 'x'],
    ])('reads %s', (formatted, words) => {
        expect(plainText(formatted)).toBe(words);
    });
});

describe('uuid', () => {
    it('makes a new version 4 UUID each time', () => {
        const [first, second] = [uuid(), uuid()];
        expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(second).not.toBe(first);
    });
});

describe('announce', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        document.body.replaceChildren();
    });

    afterEach(() => jest.useRealTimers());

    it('fills a status region', () => {
        announce('Gespeichert.');
        jest.advanceTimersByTime(100);
        expect(document.querySelector('body > [role="status"]')).toHaveTextContent('Gespeichert.');
    });

    it('speaks inside an open dialog, because all else is inert then', () => {
        const dialog = document.createElement('dialog');
        dialog.setAttribute('open', '');
        document.body.append(dialog);
        announce('Im Dialog');
        jest.advanceTimersByTime(100);
        expect(dialog.querySelector('[role="status"]')).toHaveTextContent('Im Dialog');
        expect(document.querySelectorAll('[role="status"]')).toHaveLength(1);
    });
});
