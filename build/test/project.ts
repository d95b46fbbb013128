/** A small project in a temporary folder, for the build's own tests. */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

export class TestProject {
    readonly root = mkdtempSync(join(tmpdir(), 'kki-build-'));

    write(path: string, content: string): void {
        mkdirSync(dirname(join(this.root, path)), {recursive: true});
        writeFileSync(join(this.root, path), content);
    }

    read(path: string): string {
        return readFileSync(join(this.root, path), 'utf8');
    }

    remove(): void {
        rmSync(this.root, {recursive: true});
    }
}
