#!/bin/sh
# Makes the pictures of the README anew: packaging/pictures.sh
# They need the fonts of other scripts (Debian: fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji).
set -eu
. "$(dirname "$0")/setup.sh"

prepare run
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 LANGUAGE=en
"$python" -m popview --demo --tour "$root/build/pictures"
"$python" "$root/packaging/pictures.py" "$root/build/pictures"
