#!/bin/sh
# Installs PostgreSQL from Debian for the storage bench, without the cluster that Debian would start by itself.
set -eu
mkdir -p /etc/postgresql-common
[ -e /etc/postgresql-common/createcluster.conf ] || echo "create_main_cluster = false" \
  >/etc/postgresql-common/createcluster.conf
export DEBIAN_FRONTEND=noninteractive
apt-get update -q
apt-get install -q -y --no-install-recommends postgresql
