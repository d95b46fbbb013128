/** `npm run preview`: the product's own screens on sample data, without a Moodle. Ctrl-C ends it. */
import {register} from 'tsx/esm/api';

process.chdir(new URL('..', import.meta.url).pathname);
register();
const {startPreview} = await import('./server/server.ts');

const port = Number(process.env.KKI_PORT ?? 8500);

try {
    const preview = await startPreview(port, error => console.error(error));
    console.log(`Vorschau / preview: ${preview.url}`);
    console.log('Beispieldaten, kein Moodle / sample data, no Moodle. Ctrl-C beendet sie / ends it.');
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => void preview.stop().then(() => process.exit(0)));
    }
} catch (error) {
    console.error(error.code === 'EADDRINUSE'
        ? `Port ${port} is taken by another program; choose another one, such as KKI_PORT=${port + 1} npm run preview`
        : error.message);
    process.exit(1);
}
