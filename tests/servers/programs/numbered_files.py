"""numbered_files.py FROM TO: copy messages in order to "1.", "2." … with CRLF, as Cyrus keeps them."""

import re
import sys
from pathlib import Path

source, target = map(Path, sys.argv[1:3])
for number, file in enumerate(sorted(source.iterdir()), 1):
    wire = re.sub(rb"(?<!\r)\n", b"\r\n", file.read_bytes())
    (target / f"{number}.").write_bytes(wire)
