/** Defines Moodle's own modules, as far as the product uses them, for the page's module loader. */
import ModalEvents from '../../amd-src/test/fakes/core/modal_events';
import './copy';
import ModalForm from './modalform';
import notification from './notification';
import {callServices, M} from './page';
import * as str from './str';
import * as toast from './toast';

declare const define: (name: string, dependencies: string[], factory: () => unknown) => void;

/** As in Moodle, `new` returns a promise that can be resolved from outside. */
const Pending = function(key = `pending-${Math.random()}`): object {
    let settle: (value: unknown) => void = () => undefined;
    const promise = new Promise(resolve => {
        settle = resolve;
    });
    const finish = (value?: unknown): void => {
        M.util.js_complete(key);
        settle(value);
    };
    M.util.js_pending(key);
    return Object.assign(promise, {resolve: finish, reject: finish});
};

const modules: Record<string, unknown> = {
    'core/ajax': {call: callServices},
    'core/config': M.cfg,
    'core/modal_events': {__esModule: true, default: ModalEvents},
    'core/notification': notification,
    'core/pending': Pending,
    'core/str': {__esModule: true, ...str},
    'core/toast': {__esModule: true, ...toast},
    'core_form/modalform': {__esModule: true, default: ModalForm},
};

Object.entries(modules).forEach(([name, value]) => define(name, [], () => value));
