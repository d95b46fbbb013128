import {MoveGate} from './move-gate';
import type {Mover} from './mover';

const aMover = () => ({connect: jest.fn(), disconnect: jest.fn(), toggle: jest.fn(), key: jest.fn(() => true), cancel: jest.fn()});

describe('MoveGate', () => {
    let host: HTMLElement;
    let need: jest.Mock;
    let gate: MoveGate;
    let mover: ReturnType<typeof aMover>;

    const open = (): void => gate.open(mover as unknown as Mover);

    beforeEach(() => {
        host = document.createElement('div');
        document.body.append(host);
        need = jest.fn();
        gate = new MoveGate(host, need);
        gate.connect();
        mover = aMover();
    });

    afterEach(() => gate.disconnect());

    it('catches up on what was begun, in order', () => {
        gate.when(each => each.toggle(7));
        expect(gate.key('ArrowRight')).toBe(true);
        expect(gate.key('a')).toBe(false);
        expect(need).toHaveBeenCalled();
        open();
        expect(mover.toggle).toHaveBeenCalledWith(7);
        expect(mover.key).toHaveBeenCalledWith('ArrowRight');
        gate.when(each => each.toggle(8));
        expect(mover.toggle).toHaveBeenLastCalledWith(8);
        expect(gate.key('ArrowLeft')).toBe(true);
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
        gate.when(each => each.toggle(7));
        gate.open(undefined);
        expect(gate.key('ArrowRight')).toBe(false);
        open();
        expect(mover.connect).toHaveBeenCalledWith(undefined);
        expect(mover.toggle).not.toHaveBeenCalled();
    });
});
