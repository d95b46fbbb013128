/** `grunt` builds everything: TypeScript → amd/src → amd/build → dist/*.zip. */
import {spawnSync} from 'node:child_process';
import {statSync} from 'node:fs';
import {buildAmd, buildReadable} from './build/lib/build.mjs';
import {BuildError, PLUGINS} from './build/lib/project.mjs';
import {sizeTable} from './build/lib/sizes.mjs';
import {watchSources} from './build/lib/watch.mjs';
import {zipPlugin} from './build/lib/zip.mjs';

const root = import.meta.dirname;

const configure = grunt => {
    /** Registers a task that is over when its promise is; a mistake in a source is shown as one sentence. */
    const register = (name, description, run) => grunt.registerTask(name, description, function() {
        const done = this.async();
        run().then(() => done(), error => {
            grunt.log.error(error instanceof BuildError ? error.message : error.stack);
            done(false);
        });
    });

    const typescript = async() => {
        const entries = await buildReadable(root);
        grunt.log.ok(`${entries.length} modules in */amd/src`);
    };

    const amd = async() => {
        const {entries, built} = await buildAmd(root);
        grunt.log.ok(`${built.length} of ${entries.length} modules built in */amd/build`);
        grunt.log.writeln(sizeTable(entries));
    };

    const zip = async() => {
        for (const plugin of PLUGINS) {
            const path = await zipPlugin(root, plugin);
            grunt.log.ok(`${path.slice(root.length + 1)} ${(statSync(path).size / 1000).toFixed(0)} kB`);
        }
    };

    const rebuild = async files => {
        grunt.log.writeln(`${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`);
        try {
            await typescript();
            await amd();
            const {status} = spawnSync(process.execPath, ['moodle/copy-plugins.mjs'], {cwd: root, stdio: 'inherit'});
            if (status !== 0) {
                grunt.log.error('The plugins could not be copied into the development site; is it there? "npm start" makes it.');
            }
        } catch (error) {
            grunt.log.error(error instanceof BuildError ? error.message : error.stack);
        }
    };

    register('typescript', 'TypeScript entries to readable ES modules in */amd/src', typescript);
    register('amd', 'Readable ES modules to what Moodle serves, in */amd/build', amd);
    register('zip', 'One ZIP per plugin in dist/', zip);
    grunt.registerTask('watch', 'Rebuild on change and copy the plugins into the development site', function() {
        this.async();
        watchSources(root, ['amd-src', ...PLUGINS.map(({component}) => component)], rebuild);
        grunt.log.writeln('Watching amd-src and the plugins. Ctrl-C ends it.');
    });
    grunt.registerTask('default', ['typescript', 'amd', 'zip']);
};

// Grunt calls what require() returns; this export is that.
export {configure as 'module.exports'};
