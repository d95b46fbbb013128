import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import {inflateRawSync} from 'node:zlib';
import {PLUGINS} from './lib/project.mjs';
import {zipPlugin} from './lib/zip.mjs';
import {TestProject} from './test/project';

interface ZipEntry {
    name: string;
    date: number;
    content: string;
}

/** Reads the central directory of a ZIP. */
const readZip = (path: string): ZipEntry[] => {
    const zip = readFileSync(path);
    const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    const entries: ZipEntry[] = [];
    for (let at = zip.readUInt32LE(end + 16); entries.length < zip.readUInt16LE(end + 10);) {
        const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset)) as [number, number, number];
        const local = zip.readUInt32LE(at + 42);
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
        entries.push({
            name: zip.toString('utf8', at + 46, at + 46 + nameLength),
            date: zip.readUInt32LE(at + 12),
            content: inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8'),
        });
        at += 46 + nameLength + extraLength + commentLength;
    }
    return entries;
};

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const plugin = (component: string): {component: string; folder: string} => PLUGINS.find(candidate => candidate.component === component)!;

let project: TestProject;

beforeEach(() => {
    project = new TestProject();
    project.write('mod_thementeam/version.php', '<?php\n$plugin->component = "mod_thementeam";\n');
    project.write('mod_thementeam/lang/de/thementeam.php', '<?php\n');
    project.write('mod_thementeam/tests/board_test.php', '<?php\n');
    project.write('mod_thementeam/.gitignore', 'amd\n');
    project.write('mod_thementeam/amd/.cache/x', 'x');
});

afterEach(() => project.remove());

describe('a plugin\'s ZIP', () => {
    it.each([['local_kki', 'kki'], ['mod_thementeam', 'thementeam'], ['block_mittagsmeeting', 'mittagsmeeting']])(
        'of %s holds the one folder that Moodle expects: %s',
        async (component, folder) => {
            project.write(`${component}/version.php`, '<?php\n');
            const entries = readZip(await zipPlugin(project.root, plugin(component)));
            expect(new Set(entries.map(({name}) => name.split('/')[0]))).toEqual(new Set([folder]));
            expect(entries.map(({name}) => name)).toContain(`${folder}/version.php`);
        },
    );

    it('has everything but hidden files, sorted, unchanged', async () => {
        const entries = readZip(await zipPlugin(project.root, plugin('mod_thementeam')));
        expect(entries.map(({name}) => name)).toEqual([
            'thementeam/lang/de/thementeam.php',
            'thementeam/tests/board_test.php',
            'thementeam/version.php',
        ]);
        expect(entries.at(-1)!.content).toBe(project.read('mod_thementeam/version.php'));
    });

    it('has the same bytes for the same files, whatever their dates and wherever it is made', async () => {
        const first = hash(await zipPlugin(project.root, plugin('mod_thementeam')));
        utimesSync(join(project.root, 'mod_thementeam/version.php'), new Date(0), new Date(0));
        expect(hash(await zipPlugin(project.root, plugin('mod_thementeam')))).toBe(first);
        const script = `import('${join(__dirname, 'lib/zip.mjs')}').then(({zipPlugin}) => zipPlugin(${JSON.stringify(project.root)}, ${JSON.stringify(plugin('mod_thementeam'))}))`;
        execFileSync(process.execPath, ['-e', script], {env: {...process.env, TZ: 'Pacific/Auckland'}});
        expect(hash(join(project.root, 'dist/mod_thementeam.zip'))).toBe(first);
        project.write('mod_thementeam/version.php', '<?php\n// Changed.\n');
        expect(hash(await zipPlugin(project.root, plugin('mod_thementeam')))).not.toBe(first);
    });

    it('is not made of half a plugin', async () => {
        project.write('amd-src/mod_thementeam/board.ts', 'export {};');
        await expect(zipPlugin(project.root, plugin('mod_thementeam'))).rejects.toThrow('mod_thementeam/amd/src/board-lazy.js is missing');
        await expect(zipPlugin(project.root, plugin('local_kki'))).rejects.toThrow('local_kki/version.php is missing');
    });
});
