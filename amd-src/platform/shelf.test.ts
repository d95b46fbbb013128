import {emptyAtLogout, Shelf} from './shelf';

const DAY = 86_400_000;

describe('Shelf', () => {
    let time: number;
    const shelf = (userid = 2, name = 'thementeam/4'): Shelf => new Shelf(userid, name, () => time);

    beforeEach(() => {
        localStorage.clear();
        time = 1_000_000_000_000;
    });

    it('keeps things across a reload, apart by space', () => {
        shelf().put('a', {text: 'x'});
        shelf(2, 'thementeam/5').put('a', {text: 'y'});
        expect(shelf().get('a')).toEqual({text: 'x'});
        expect(shelf().entries('')).toEqual([{key: 'a', value: {text: 'x'}, time}]);
        shelf().remove('a');
        expect(shelf().get('a')).toBeUndefined();
    });

    it('forgets after a week', () => {
        shelf().put('a', 1);
        time += 6 * DAY;
        expect(shelf().get('a')).toBe(1);
        time += 2 * DAY;
        shelf();
        expect(localStorage).toHaveLength(0);
    });

    it('removes what another person left, and nothing that is not ours', () => {
        shelf(3).put('a', 'secret');
        localStorage.setItem('elsewhere', '1');
        shelf(2);
        expect(Object.keys(localStorage)).toEqual(['elsewhere']);
    });

    it('is empty after a click on the log-out link', () => {
        emptyAtLogout();
        shelf().put('a', 1);
        document.body.innerHTML = '<a href="#top">Top</a><a href="https://example.org/login/logout.php?sesskey=x"><span>Log out</span></a>';
        document.querySelector<HTMLElement>('a')?.click();
        expect(localStorage).toHaveLength(1);
        document.querySelector('span')?.addEventListener('click', event => event.preventDefault());
        document.querySelector('span')?.click();
        expect(localStorage).toHaveLength(0);
    });

    it('does without storage where it is refused, and without what it cannot read', () => {
        shelf().put('broken', 1);
        localStorage.setItem('kki/2/thementeam/4/broken', '{');
        expect(shelf().get('broken')).toBeUndefined();
        jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
            throw new DOMException('denied', 'SecurityError');
        });
        const refused = shelf();
        expect(refused.lasting).toBe(false);
        refused.put('a', 1);
        expect(refused.get('a')).toBe(1);
        expect(refused.entries('')).toHaveLength(1);
        refused.remove('a');
        expect(refused.get('a')).toBeUndefined();
    });

    it('keeps what no longer fits as long as the page lives', () => {
        const full = shelf();
        jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
            throw new DOMException('full', 'QuotaExceededError');
        });
        full.put('a', 'long');
        expect(full.get('a')).toBe('long');
    });
});
