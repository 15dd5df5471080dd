#!/bin/sh
# One backup of the district's database, whole or not at all; when there is a new one, those that are too old go. Run by
# yichuang-district-backup.service; how to connect is libpq's business (PGHOST, PGUSER, ...). Settings:
#   YICHUANG_BACKUP_FOLDER     where to (/var/backups/yichuang); not beside the key file
#   YICHUANG_BACKUP_DATABASE   name of the database (yichuang)
#   YICHUANG_BACKUP_DAYS       for how long to keep one (14)
set -eu
folder=${YICHUANG_BACKUP_FOLDER:-/var/backups/yichuang}
database=${YICHUANG_BACKUP_DATABASE:-yichuang}
days=${YICHUANG_BACKUP_DAYS:-14}
umask 077
backup=$folder/yichuang-$(date +%F).dump
trap 'rm -f "$backup.part"' EXIT
pg_dump -Fc -f "$backup.part" "$database"
pg_restore --list "$backup.part" >/dev/null
sync "$backup.part"
mv "$backup.part" "$backup"
find "$folder" -maxdepth 1 -name 'yichuang-*.dump' -mtime "+$((days - 1))" -delete
