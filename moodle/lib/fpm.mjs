/**
 * Serves a site as a production server would: nginx and eight workers of php-fpm.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {aptInstall} from './apt.mjs';
import {answers, waitFor} from './net.mjs';
import {isRoot, webRoot} from './places.mjs';
import {daemon, must, run} from './run.mjs';
import {needPort} from './serve.mjs';
import {Trouble} from './say.mjs';

const php = async() => `php-fpm${(await must('php', ['-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;'])).stdout}`;

/**
 * Serves, and says which process is the master of the workers, and in which groups all processes are.
 * @param {{code: string, dir: string, port: number, workers?: number, settings?: Record<string, string>}} options `settings` of PHP
 */
export const startFpm = async({code, dir, port, workers = 8, settings = {}}) => {
    const web = webRoot(code);
    const fpm = await php();
    const missing = [...(await run(fpm, ['-v'])).code === 0 ? [] : [fpm.replace(/php-fpm(.*)/, 'php$1-fpm')],
        ...(await run('nginx', ['-v'])).code === 0 ? [] : ['nginx-light']];
    if (missing.length > 0) {
        await aptInstall(missing, 'nginx and php-fpm');
    }
    await needPort(port);
    const folder = join(dir, 'fpm');
    const backend = port + 1000;
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'fpm.conf'), `[global]
error_log = ${folder}/fpm.log
daemonize = no
[www]
listen = 127.0.0.1:${backend}
listen.backlog = 1024
pm = static
pm.max_children = ${workers}
pm.max_requests = 0
${isRoot ? 'user = root\ngroup = root' : ''}
clear_env = no
security.limit_extensions =
php_admin_value[memory_limit] = 512M
php_admin_value[max_input_vars] = 5000
php_admin_value[opcache.enable] = 1
php_admin_value[opcache.memory_consumption] = 256
php_admin_value[opcache.max_accelerated_files] = 30000
php_admin_value[opcache.revalidate_freq] = 2
php_admin_value[upload_max_filesize] = 64M
php_admin_value[post_max_size] = 64M
${Object.entries(settings).map(([name, value]) => `php_admin_value[${name}] = ${value}`).join('\n')}
`);
    writeFileSync(join(folder, 'nginx.conf'), `daemon off;
worker_processes 2;
${isRoot ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/nginx.log;
events { worker_connections 2048; }
http {
    include /etc/nginx/mime.types;
    access_log off;
    client_max_body_size 64M;
    client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
    uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
    gzip on; gzip_types text/css application/javascript application/json text/javascript;
    server {
        listen 127.0.0.1:${port};
        root ${web};
        index index.php;
        location / { try_files $uri $uri/ /index.php; }
        location ~ ^(.+\\.php)(/.*)?$ {
            fastcgi_split_path_info ^(.+\\.php)(/.*)$;
            include /etc/nginx/fastcgi_params;
            fastcgi_param PATH_INFO $fastcgi_path_info;
            fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
            fastcgi_buffers 16 32k; fastcgi_buffer_size 64k;
            fastcgi_read_timeout 300;
            fastcgi_pass 127.0.0.1:${backend};
        }
    }
}
`);
    const log = join(folder, 'server.log');
    const workersUp = daemon(fpm, ['--nodaemonize', '-R', '-y', join(folder, 'fpm.conf')], {log, signal: 'SIGQUIT'});
    const nginx = daemon('nginx', ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'nginx.log')], {log, signal: 'SIGQUIT'});
    const up = await waitFor(async() => nginx.over || workersUp.over
        || (await answers('127.0.0.1', port, 500) && await answers('127.0.0.1', backend, 500)), 10000);
    if (!up || nginx.over || workersUp.over) {
        throw new Trouble(`nginx or php-fpm did not start; their messages are in ${folder}.`, 'Read them, then start again.');
    }
    const stop = async() => {
        await nginx.stop();
        await workersUp.stop();
    };
    return {stop, master: workersUp.pid, groups: [workersUp.pid, nginx.pid]};
};

/** @param {{code: string, dir: string, port: number, workers?: number}} options */
export const serveFpm = async(options) => (await startFpm(options)).stop;
