#!/usr/bin/env bash
# Boots the systemd of the Debian in FOLDER as the first process of the namespaces this runs in: boot-systemd.sh FOLDER.
# Only what a server needs is started: what the machine around it does already would be done twice.
set -euo pipefail
debian=$1
mount -t proc proc "$debian/proc"
mount -t sysfs sysfs "$debian/sys"
mount -t cgroup2 cgroup2 "$debian/sys/fs/cgroup"
mount -t tmpfs -o mode=755 tmpfs "$debian/run"
mount --rbind /dev "$debian/dev"
for unit in systemd-udevd.service systemd-logind.service getty@.service systemd-modules-load.service systemd-remount-fs.service \
    dev-hugepages.mount dev-mqueue.mount sys-kernel-debug.mount sys-kernel-tracing.mount; do
    ln -sf /dev/null "$debian/etc/systemd/system/$unit"
done
exec chroot "$debian" env -i container=trial PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system --unit=multi-user.target
