import {edgeStep} from './edge-scroll';
import {PointerDrag, type DragCallbacks} from './pointer-drag';

const HEIGHT = 100;

/** Two columns side by side, 200 wide; each card is 100 high. */
const paint = (): HTMLElement => {
    document.body.innerHTML = `
        <div id="host" data-card="0">
            <button data-tab="2" id="tab"></button>
            <section data-column="1"><ul class="thementeam-cards">
                <li data-card="11"><button id="handle" data-control="handle"></button><button id="menu"></button></li>
                <li data-card="12"></li><li data-card="13"></li></ul></section>
            <section data-column="2"><ul class="thementeam-cards"><li data-card="21"></li></ul></section>
        </div>`;
    document.querySelectorAll('section').forEach((column, x) => column.querySelectorAll('li').forEach((card, y) => {
        card.getBoundingClientRect = () => ({
            left: x * 200, top: y * HEIGHT, bottom: (y + 1) * HEIGHT, width: 200, height: HEIGHT,
        }) as DOMRect;
    }));
    document.elementFromPoint = (x, y) => (y < 0
        ? document.getElementById('tab')
        : document.querySelectorAll('section')[Math.floor(x / 200)] ?? null);
    return document.getElementById('host')!;
};

const point = (type: string, target: EventTarget, x: number, y: number, pointerType = 'mouse'): boolean => {
    const event = new MouseEvent(type, {bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0});
    Object.assign(event, {pointerId: 1, pointerType});
    return target.dispatchEvent(event);
};

describe('PointerDrag', () => {
    let host: HTMLElement;
    let drag: PointerDrag;
    let callbacks: jest.Mocked<DragCallbacks>;
    let enabled: boolean;

    const card = (id: number): Element => document.querySelector(`li[data-card="${id}"]`)!;

    beforeEach(() => {
        jest.useFakeTimers();
        host = paint();
        enabled = true;
        callbacks = {onStart: jest.fn(), onTab: jest.fn(), onDrop: jest.fn(), onCancel: jest.fn()};
        drag = new PointerDrag(host, callbacks, () => enabled);
        drag.connect();
    });

    afterEach(() => {
        drag.disconnect();
        jest.useRealTimers();
    });

    it('drops a card between others with the mouse, and that is no click', () => {
        const onClick = jest.fn();
        host.addEventListener('click', onClick);
        point('pointerdown', card(11), 50, 50);
        point('pointermove', document, 60, 60);
        expect(callbacks.onStart).toHaveBeenCalledWith(11);
        expect(document.querySelector('.thementeam-ghost')).not.toBeNull();
        point('pointermove', document, 60, 240);
        point('pointerup', document, 60, 240);
        card(12).dispatchEvent(new MouseEvent('click', {bubbles: true}));
        expect(callbacks.onDrop).toHaveBeenCalledWith(11, {columnid: 1, index: 1});
        expect(onClick).not.toHaveBeenCalled();
        expect(document.querySelector('.thementeam-ghost, .thementeam-dropline, .thementeam-lifted')).toBeNull();
    });

    it.each([
        [260, 40, {columnid: 2, index: 0}],
        [260, 60, {columnid: 2, index: 1}],
        [60, 260, {columnid: 1, index: 2}],
        [60, -5, {columnid: 2, index: 0}],
    ])('finds the place at %i, %i', (x, y, place) => {
        point('pointerdown', card(11), 50, 50);
        point('pointermove', document, x, y);
        point('pointerup', document, x, y);
        expect(callbacks.onDrop).toHaveBeenCalledWith(11, place);
    });

    it('leaves a click a click', () => {
        point('pointerdown', card(11), 50, 50);
        point('pointermove', document, 52, 51);
        point('pointerup', document, 52, 51);
        expect(callbacks.onStart).not.toHaveBeenCalled();
    });

    it.each([
        ['Escape', () => document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))],
        ['the browser', () => point('pointercancel', document, 0, 0)],
        ['letting go beside the board', () => point('pointermove', document, 900, 50) && point('pointerup', document, 900, 50)],
    ])('goes back with %s', (_, act) => {
        point('pointerdown', card(11), 50, 50);
        point('pointermove', document, 80, 80);
        act();
        expect(callbacks.onCancel).toHaveBeenCalledWith(11);
        expect(callbacks.onDrop).not.toHaveBeenCalled();
        expect(document.querySelector('.thementeam-ghost')).toBeNull();
    });

    describe('with a finger', () => {
        const scrolls = (): boolean => card(11).dispatchEvent(new Event('touchmove', {bubbles: true, cancelable: true}));

        it('scrolls while it has not rested', () => {
            point('pointerdown', card(11), 50, 50, 'touch');
            point('pointermove', document, 50, 90, 'touch');
            jest.advanceTimersByTime(1000);
            expect(callbacks.onStart).not.toHaveBeenCalled();
            expect(scrolls()).toBe(true);
        });

        it('moves the card after it has rested, and the page stays', () => {
            point('pointerdown', card(11), 50, 50, 'touch');
            jest.advanceTimersByTime(450);
            expect(callbacks.onStart).toHaveBeenCalledWith(11);
            expect(scrolls()).toBe(false);
            point('pointermove', document, 260, 10, 'touch');
            point('pointerup', document, 260, 10, 'touch');
            expect(callbacks.onDrop).toHaveBeenCalledWith(11, {columnid: 2, index: 0});
        });

        it('moves the card at once by its handle', () => {
            point('pointerdown', document.getElementById('handle')!, 50, 50, 'touch');
            point('pointermove', document, 50, 60, 'touch');
            expect(callbacks.onStart).toHaveBeenCalledWith(11);
        });

        it('changes the tab when it rests there', () => {
            point('pointerdown', document.getElementById('handle')!, 50, 50, 'touch');
            point('pointermove', document, 50, 60, 'touch');
            point('pointermove', document, 50, -5, 'touch');
            expect(callbacks.onTab).not.toHaveBeenCalled();
            jest.advanceTimersByTime(500);
            expect(callbacks.onTab).toHaveBeenCalledWith(2);
        });
    });

    it('takes nothing in hand from a button, beside the cards, or where nobody may move', () => {
        const press = (target: Element): void => {
            point('pointerdown', target, 50, 50);
            point('pointermove', document, 80, 80);
            point('pointerup', document, 80, 80);
        };
        press(document.getElementById('menu')!);
        press(document.getElementById('tab')!);
        enabled = false;
        press(card(11));
        expect(callbacks.onStart).not.toHaveBeenCalled();
    });
});

describe('edgeStep', () => {
    it.each([
        [400, 0],
        [0, -14],
        [800, 14],
        [28, -7],
    ])('scrolls at %i by %i', (pointer, step) => {
        expect(edgeStep(pointer, 0, 800)).toBe(step);
    });
});
