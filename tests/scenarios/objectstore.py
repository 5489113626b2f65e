# SPDX-License-Identifier: AGPL-3.0-or-later
"""OpenStack Swift with its S3 face in one process, for tests: a real store that checks signatures.

usage: objectstore.py FOLDER BUCKET KEY SECRET   (KEY is account:user)

Prints "ready http://127.0.0.1:PORT" once the bucket is there; ends at SIGTERM and when its input is closed.
Needs Debian's python3-swift and a folder on a file system with user attributes.
"""
import http.client
import os
import signal
import sys
import time

FOLDER, BUCKET, KEY, SECRET = os.path.abspath(sys.argv[1]), *sys.argv[2:5]
ACCOUNT, USER = KEY.split(":")
SERVERS = ("account", "container", "object", "proxy")

SWIFT = "[swift-hash]\nswift_hash_path_suffix = a\nswift_hash_path_prefix = b\n" \
        "[storage-policy:0]\nname = one\ndefault = yes\n"

STORAGE = """[DEFAULT]
swift_dir = {folder}/etc
devices = {folder}/srv
mount_check = false
log_level = ERROR
fallocate_reserve = 0
disable_fallocate = true
[pipeline:main]
pipeline = {name}-server
[app:{name}-server]
use = egg:swift#{name}
allowed_sync_hosts = 127.0.0.1
"""

PROXY = """[DEFAULT]
swift_dir = {folder}/etc
log_level = ERROR
[pipeline:main]
pipeline = catch_errors cache listing_formats bulk s3api tempauth slo dlo proxy-server
[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true
[filter:cache]
paste.filter_factory = objectstore_cache:cache_filter
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
s3_acl = no
[filter:tempauth]
use = egg:swift#tempauth
user_{account}_{user} = {secret} .admin
""" + "".join(f"[filter:{name}]\nuse = egg:swift#{name}\n"
              for name in ("catch_errors", "listing_formats", "bulk", "slo", "dlo"))


def fail(reason):
    sys.exit(f"the object store does not start: {reason}")


def write(name, text):
    with open(os.path.join(FOLDER, "etc", name), "w", encoding="utf-8") as file:
        file.write(text)


class Cache:
    """As much of memcached as the authentication asks for."""

    def __init__(self):
        self.values = {}

    def get(self, key, **_):
        value, end = self.values.get(key, (None, 0))
        return value if not end or end > time.time() else None

    # the parameter is called "time" by those who call
    def set(self, key, value, serialize=True, time=0, **_):  # pylint: disable=redefined-outer-name
        self.values[key] = (value, now() + time if time else 0)

    def incr(self, key, delta=1, time=0, **_):  # pylint: disable=redefined-outer-name
        count = max(0, int(self.get(key) or 0) + int(delta))
        self.set(key, count, time=time)
        return count

    def decr(self, key, delta=1, time=0, **_):  # pylint: disable=redefined-outer-name
        return self.incr(key, -delta, time)

    def delete(self, key, **_):
        self.values.pop(key, None)


now = time.time


def cache_filter(_global, **_local):
    cache = Cache()

    def wrap(app):
        def call(environment, start_response):
            environment["swift.cache"] = cache
            return app(environment, start_response)
        return call
    return wrap


os.makedirs(FOLDER + "/etc", exist_ok=True)
os.makedirs(FOLDER + "/srv/d1", exist_ok=True)
try:
    os.setxattr(FOLDER, "user.test", b"1")
except OSError as error:
    fail(f"{FOLDER} is on a file system without user attributes ({error})")
write("swift.conf", SWIFT)

try:
    import eventlet
    import eventlet.hubs
    import eventlet.patcher
    import eventlet.wsgi
    from swift.common import utils
except ImportError as error:
    fail(f"{error}; it needs Debian's python3-swift (packaging/setup test)")

utils.set_swift_dir(FOLDER + "/etc")  # before anything else of Swift: it looks for a system-wide one at import
eventlet.patcher.monkey_patch(all=False, socket=True, select=True, thread=True)
from swift.common.ring import RingBuilder  # noqa: E402
from swift.common.wsgi import SwiftHttpProtocol, loadapp  # noqa: E402

sys.modules["objectstore_cache"] = sys.modules["__main__"]


def configure(sockets):
    for name in SERVERS[:3]:
        port = sockets[name].getsockname()[1]
        ring = RingBuilder(4, 1, 0)
        ring.add_dev({"id": 0, "region": 1, "zone": 1, "weight": 1, "device": "d1", "ip": "127.0.0.1", "port": port,
                      "replication_ip": "127.0.0.1", "replication_port": port})
        ring.rebalance(seed=1)
        ring.get_ring().save(f"{FOLDER}/etc/{name}.ring.gz")
        write(name + ".conf", STORAGE.format(folder=FOLDER, name=name))
    write("proxy.conf", PROXY.format(folder=FOLDER, account=ACCOUNT, user=USER, secret=SECRET))


def serve(name, socket):
    options = {"allow_modify_pipeline": True} if name == "proxy" else {}
    app = loadapp(f"{FOLDER}/etc/{name}.conf", global_conf={"log_name": name}, **options)
    eventlet.wsgi.server(socket, app, log=utils.logging.getLogger(name), log_output=False,
                         protocol=SwiftHttpProtocol, max_size=64, debug=False)


def ask(port, method, path, headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, headers=headers)
    reply = connection.getresponse()
    reply.read()
    if reply.status // 100 != 2:
        fail(f"{method} {path} was answered {reply.status}")
    return reply


def make_bucket(port):
    token = ask(port, "GET", "/auth/v1.0", {"X-Auth-User": KEY, "X-Auth-Key": SECRET}).getheader("X-Auth-Token")
    ask(port, "PUT", f"/v1/AUTH_{ACCOUNT}/{BUCKET}", {"X-Auth-Token": token, "Content-Length": "0"})


signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
listening = {name: eventlet.listen(("127.0.0.1", 0), backlog=128) for name in SERVERS}
configure(listening)
# whoever started it has ended, in whatever way
eventlet.spawn(lambda: (eventlet.hubs.trampoline(sys.stdin.fileno(), read=True), os._exit(0)))
threads = [eventlet.spawn(serve, name, listening[name]) for name in SERVERS]
proxy_port = listening["proxy"].getsockname()[1]
make_bucket(proxy_port)
print(f"ready http://127.0.0.1:{proxy_port}", flush=True)
for thread in threads:
    thread.wait()
