#!/bin/sh
# Makes Souk's role and its database when the volume is new. The role owns its tables and may make `souk_app`, the role
# that tenants' rows are read and written as; it is no superuser.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$SOUK_DB_PASSWORD" --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
CREATE ROLE souk LOGIN NOSUPERUSER NOCREATEDB NOBYPASSRLS CREATEROLE PASSWORD :'password';
CREATE DATABASE souk OWNER souk;
SQL
