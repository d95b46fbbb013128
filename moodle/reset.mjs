/**
 * `npm run reset`: forgets the development site, so that the next `npm start` begins anew. The Moodle source and other sites stay.
 */
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {checkDatabase, chooseDatabase} from './lib/database.mjs';
import {SITES, databasePlace, pickBranch} from './lib/places.mjs';
import {stopLeftoverDatabase} from './lib/postgres.mjs';
import {program} from './lib/run.mjs';
import {say, Trouble} from './lib/say.mjs';
import {stopLeftoverServer} from './lib/serve.mjs';
import {readState, runningStart} from './lib/site.mjs';

await program(async() => {
    const choice = chooseDatabase();
    const dir = join(SITES, `${pickBranch()}-${choice.label}`);
    if (runningStart(dir)) {
        throw new Trouble('This site is running in another terminal.', 'Stop it there with Ctrl-C, then type "npm run reset" again.');
    }
    const known = readState(join(dir, 'state.json')) !== null;
    await stopLeftoverServer(dir);
    const home = databasePlace(join(dir, 'database'));
    await stopLeftoverDatabase(join(home, 'data'));
    if (choice.own && known) {
        await checkDatabase(choice);
        await choice.own.server.empty(choice.own.database, 'mdl_');
        await choice.own.server.empty(choice.own.database, 'phpu_');
    }
    rmSync(home, {recursive: true, force: true});
    rmSync(`${home}.log`, {force: true});
    rmSync(dir, {recursive: true, force: true});
    say(known ? 'The site is gone. "npm start" makes a new one.' : 'There was no site. "npm start" makes one.');
});
