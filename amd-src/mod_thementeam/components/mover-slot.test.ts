import {MoverSlot} from './mover-slot';
import type {Mover} from './mover';

const aMover = () => ({connect: jest.fn(), disconnect: jest.fn(), toggle: jest.fn(), key: jest.fn(() => true), cancel: jest.fn()});

describe('MoverSlot', () => {
    let host: HTMLElement;
    let need: jest.Mock;
    let slot: MoverSlot;
    let mover: ReturnType<typeof aMover>;

    const open = (): void => slot.fill(mover as unknown as Mover);

    beforeEach(() => {
        host = document.createElement('div');
        document.body.append(host);
        need = jest.fn();
        slot = new MoverSlot(host, need);
        slot.connect();
        mover = aMover();
    });

    afterEach(() => slot.disconnect());

    it('catches up on what was begun, in order', () => {
        slot.whenThere(each => each.toggle(7));
        expect(slot.key('ArrowRight')).toBe(true);
        expect(slot.key('a')).toBe(false);
        expect(need).toHaveBeenCalled();
        open();
        expect(mover.toggle).toHaveBeenCalledWith(7);
        expect(mover.key).toHaveBeenCalledWith('ArrowRight');
        slot.whenThere(each => each.toggle(8));
        expect(mover.toggle).toHaveBeenLastCalledWith(8);
        expect(slot.key('ArrowLeft')).toBe(true);
    });

    it('takes over a press that still lasts', () => {
        const press = new MouseEvent('pointerdown', {bubbles: true});
        host.dispatchEvent(press);
        open();
        expect(mover.connect).toHaveBeenCalledWith(press);
    });

    it('forgets a press that has ended, and what was begun when it cannot be had', () => {
        host.dispatchEvent(new MouseEvent('pointerdown', {bubbles: true}));
        document.dispatchEvent(new MouseEvent('pointerup'));
        slot.whenThere(each => each.toggle(7));
        slot.fill(undefined);
        expect(slot.key('ArrowRight')).toBe(false);
        open();
        expect(mover.connect).toHaveBeenCalledWith(undefined);
        expect(mover.toggle).not.toHaveBeenCalled();
    });
});
