# Sourced by packaging/run, packaging/test and packaging/translate; never run by itself.
#
# Makes a checkout ready: a Python that is new enough, `.venv`, Qt's system libraries, translations.
# POSIX sh, because a bare system has nothing else; every message says what to type next.
# A stamp in .venv holds what it was made from, so that the second start takes no time.

root=$(cd "$(dirname "$0")/.." && pwd -P)
venv=$root/.venv
python=$venv/bin/python
export PYTHONSAFEPATH=1             # a file email.py in the person's folder must not become ours
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore

# What Qt's wheels need of a bare Debian 12 or newer, Ubuntu 24.04 or newer (ldd clean, window grabbed).
qt_packages="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0
 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0
 libwayland-client0 libwayland-cursor0"

say() { printf '%s\n' "$*" >&2; }

stop() {
    say "$@"
    exit 1
}

is_linux() { [ "$(uname -s)" = Linux ]; }
is_root() { [ "$(id -u)" = 0 ]; }
has() { command -v "$1" >/dev/null 2>&1; }

# Prints the first Python 3.11 or newer; says how to get one and stops when there is none.
find_python() {
    for candidate in python3 python3.13 python3.12 python3.11 python3.14; do
        if has "$candidate" && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    if has python3; then
        say "PopView needs Python 3.11 or newer; here python3 is $(python3 -V 2>&1 | cut -d' ' -f2)."
    else
        say "PopView needs Python 3.11 or newer; here is no python3 at all."
    fi
    say "Debian 12 or newer, Ubuntu 24.04 or newer:  sudo apt-get install python3 python3-venv"
    say "Ubuntu 22.04:                               sudo apt-get install python3.11 python3.11-venv"
    say "macOS:                                      brew install python@3.13"
    stop "Others: https://www.python.org/downloads/"
}

# Runs pip and shows what it said only if it failed; warnings about locations it ignores are noise.
quiet_pip() {
    log=$venv/pip.log
    if ! "$python" -m pip "$@" >"$log" 2>&1 </dev/null; then
        grep -v -e '^WARNING: The repository located at' -e '^WARNING: Location ' \
            -e '^Looking in ' -e '^Requirement already satisfied' "$log" | tail -n 25 >&2
        stop "The Python packages could not be installed. Is this computer online? (All of pip's words: $log)"
    fi
}

venv_works() { [ -x "$python" ] && "$python" -c 'import pip' >/dev/null 2>&1; }

make_venv() {
    say "Making $venv ..."
    if ! "$system_python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
        stop "Python's venv module is missing. Type:  sudo apt-get install python3-venv"
    fi
    rm -rf "$venv"
    "$system_python" -m venv "$venv" </dev/null || stop "The virtual environment could not be made in $venv."
}

# prepare_venv run|test: what the stamps hold decides. Nothing changed: nothing to do, found out without a
# Python. Other requirements: brought up to date. Another Python or another place: made anew.
prepare_venv() {
    stamp=$venv/stamp
    quick="$root $(cksum <"$root/pyproject.toml")"
    if [ -f "$stamp.$1.quick" ] && [ "$(cat "$stamp.$1.quick")" = "$quick" ] && packages_work; then
        return
    fi
    system_python=$(find_python) || exit 1
    base="$root $("$system_python" -c 'import sys; print(sys.version, sys.base_prefix)' | tr '\n' ' ')"
    if ! venv_works || { [ -f "$stamp.base" ] && [ "$(cat "$stamp.base")" != "$base" ]; }; then
        make_venv
    fi
    wanted=$("$python" "$root/packaging/requirements.py" "$1" "$root/pyproject.toml") ||
        stop "pyproject.toml cannot be read."
    if [ -f "$stamp.$1" ] && ! packages_work; then
        say "Something is missing in $venv."
        make_venv
    fi
    if ! [ -f "$stamp.$1" ] || [ "$(cat "$stamp.$1")" != "$wanted" ]; then
        install_wanted
    fi
    printf '%s' "$base" >"$stamp.base"
    printf '%s' "$wanted" >"$stamp.$1"
    printf '%s' "$quick" >"$stamp.$1.quick"
}

packages_work() { "$python" -c 'import PySide6, nh3' >/dev/null 2>&1; }

install_wanted() {
    say "Installing the Python packages that PopView uses into .venv (about 100 MB the first time) ..."
    printf '%s\n' "$wanted" >"$venv/wanted.txt"
    quiet_pip install --quiet -r "$venv/wanted.txt"
    # A line in site-packages makes `popview` importable from any folder, also in child processes.
    printf '%s\n' "$root" >"$("$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/popview-checkout.pth"
}

missing_libraries() {
    for plugin in "$venv"/lib/python*/site-packages/PySide6/Qt/plugins/platforms/libq*.so; do
        case $plugin in
        */libqoffscreen.so | */libqxcb.so | */libqwayland.so) LC_ALL=C ldd "$plugin" 2>/dev/null ;;
        esac
    done | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' | sort -u | tr '\n' ' '
}

# install_packages NAME...: as root on a Debian; the caller decides what a failure means.
install_packages() {
    DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y "$@" </dev/null >"$venv/apt.log" 2>&1 && return
    DEBIAN_FRONTEND=noninteractive apt-get -qq update </dev/null >>"$venv/apt.log" 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y "$@" </dev/null >>"$venv/apt.log" 2>&1
}

# Qt's system libraries: root gets them installed, others are told the one command; what is there is used.
prepare_libraries() {
    is_linux && has ldd || return 0
    missing=$(missing_libraries)
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086 # the list is words on purpose
    set -- $qt_packages
    if is_root && has apt-get; then
        say "Installing the system libraries that Qt needs ($*) ..."
        install_packages "$@" || { tail -n 5 "$venv/apt.log" >&2; say "That failed (all of it: $venv/apt.log)."; }
        missing=$(missing_libraries)
        [ -n "$missing" ] || return 0
    fi
    say "Qt misses system libraries: $missing"
    if has apt-get; then
        say "Type:  sudo apt-get install --no-install-recommends $*"
    else
        say "Install the packages of your system that hold them."
    fi
    say "Going on with what is there."
}

prepare_translations() {
    for source in "$root"/resources/translations/*.ts; do
        compiled=$root/build/translations/$(basename "$source" .ts).qm
        if [ -f "$source" ] && { [ ! -f "$compiled" ] || [ "$source" -nt "$compiled" ]; }; then
            "$python" "$root/packaging/translations.py" || stop "The translations could not be compiled."
            return
        fi
    done
}

# One set-up at a time in one checkout: a second start waits for the first.
prepare() {
    if has flock; then
        mkdir -p "$root/.cache"
        exec 9>"$root/.cache/setup.lock"
        flock 9
    fi
    prepare_venv "$1"
    prepare_libraries
    prepare_translations
    if has flock; then exec 9>&-; fi
}
