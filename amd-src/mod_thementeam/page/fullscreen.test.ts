import {enterFullscreen, leaveFullscreen, onFullscreenLeft} from './fullscreen';

afterEach(() => {
    Reflect.deleteProperty(document, 'fullscreenElement');
    Reflect.deleteProperty(document, 'exitFullscreen');
});

it('does without where the browser has no whole screen, or refuses it', async () => {
    const element = document.createElement('div');
    await expect(enterFullscreen(element)).resolves.toBeUndefined();
    element.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
    await expect(enterFullscreen(element)).resolves.toBeUndefined();
    await expect(leaveFullscreen()).resolves.toBeUndefined();
});

it('leaves it, and tells when the person has', async () => {
    const exit = jest.fn(() => Promise.resolve());
    Object.assign(document, {exitFullscreen: exit});
    Object.defineProperty(document, 'fullscreenElement', {value: document.body, configurable: true});
    await leaveFullscreen();
    expect(exit).toHaveBeenCalled();
    const left = jest.fn();
    const stop = onFullscreenLeft(left);
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(left).not.toHaveBeenCalled();
    Object.defineProperty(document, 'fullscreenElement', {value: null, configurable: true});
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(left).toHaveBeenCalledTimes(1);
    stop();
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(left).toHaveBeenCalledTimes(1);
});
