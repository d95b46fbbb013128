#!/usr/bin/env bash
# Inside the container of docker-compose.yml: fetches Moodle once, brings the plugins in, installs or upgrades, serves.
set -euo pipefail
code=/var/www/html

if [ ! -f "$code/config-dist.php" ]; then
    echo "Fetching Moodle (once) …"
    command -v git > /dev/null || { apt-get update -qq && apt-get install -y -qq git; }
    git clone --quiet --depth 1 --branch "$MOODLE_BRANCH" https://github.com/moodle/moodle.git /tmp/moodle
    cp -a /tmp/moodle/. "$code/"
    rm -rf /tmp/moodle
fi

web="$code"
[ -d "$code/public/lib" ] && web="$code/public"
while read -r plugin place; do
    rm -rf "${web:?}/$place"
    cp -a "/kki/$plugin" "$web/$place"
done <<'PLUGINS'
local_kki local/kki
mod_thementeam mod/thementeam
block_mittagsmeeting blocks/mittagsmeeting
PLUGINS

cat > "$code/config.php" <<'PHP'
<?php
unset($CFG);
global $CFG;
$CFG = new stdClass();
$CFG->dbtype = 'pgsql';
$CFG->dblibrary = 'native';
$CFG->dbhost = 'database';
$CFG->dbname = 'moodle';
$CFG->dbuser = 'moodle';
$CFG->dbpass = 'moodle';
$CFG->prefix = 'mdl_';
$CFG->wwwroot = 'http://localhost:8501';
$CFG->dataroot = '/var/www/moodledata';
$CFG->admin = 'admin';
$CFG->directorypermissions = 02777;
$CFG->noemailever = true;
$CFG->disableupdatenotifications = true;
$CFG->site_is_public = false;
require_once(__DIR__ . '/lib/setup.php');
PHP

chown -R www-data:www-data /var/www/moodledata
as_web() { su -s /bin/bash www-data -c "cd $code && php -d max_input_vars=5000 $*"; }
as_web admin/cli/install_database.php --agree-license --lang=en --adminuser=admin --adminpass='KKI-Admin-2026!' \
    --adminemail=admin@example.invalid --fullname=KKI --shortname=KKI || echo "Moodle is installed already."
as_web admin/cli/upgrade.php --non-interactive --allow-unstable
as_web "$web/local/kki/cli/setup_course.php" --demo
as_web admin/cli/purge_caches.php
echo "Ready: http://localhost:8501   admin: admin / KKI-Admin-2026!"
exec apache2-foreground
