/** Calls back when a source changes, once for a burst of changes, never twice at the same time. */
import {watch} from 'node:fs';
import {join} from 'node:path';

const QUIET = 150;
const GENERATED = /(^|\/)amd\/(src|build)\//;

/**
 * @param {string} root the project's folder
 * @param {string[]} folders what to watch, with everything in it
 * @param {(files: string[]) => Promise<void>} onChange
 * @returns {() => void} stops watching
 */
export const watchSources = (root, folders, onChange) => {
    const changed = new Set();
    let timer;
    let running = false;
    const run = async() => {
        if (running || changed.size === 0) {
            return;
        }
        running = true;
        const files = [...changed].sort();
        changed.clear();
        await onChange(files);
        running = false;
        void run();
    };
    const watchers = folders.map(folder => watch(join(root, folder), {recursive: true}, (_, file) => {
        if (file !== null && !GENERATED.test(file) && !/(^|\/)\./.test(file)) {
            changed.add(`${folder}/${file}`);
            clearTimeout(timer);
            timer = setTimeout(() => void run(), QUIET);
        }
    }));
    return () => {
        clearTimeout(timer);
        watchers.forEach(watcher => watcher.close());
    };
};
