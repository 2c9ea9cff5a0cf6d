"""Types lines into a shell on a terminal, and prints what the shell shows.

    python3 type_into.py SHELL LINE...

Behind each line come Escape and an asterisk, which the shell takes for inserting all that it
offers, and Enter. The shell prompts with READY> and answers a line with one that begins with <.
Without lines, all that it shows up to its end is printed.
"""

import fcntl
import os
import pty
import re
import select
import shlex
import struct
import sys
import termios
import time

shell, lines = shlex.split(sys.argv[1]), sys.argv[2:]
shown = b""


def read_until(pattern, start):
    """Reads up to what looks so behind a place, up to the end, or for half a minute."""
    global shown
    latest = time.monotonic() + 30
    while not re.search(pattern, shown[start:]) and time.monotonic() < latest:
        try:
            if select.select([terminal], [], [], 1)[0]:
                more = os.read(terminal, 65536)
                shown += more
                if not more:
                    return
        except OSError:  # The shell has ended.
            return


child, terminal = pty.fork()
if child == 0:
    os.execvp(shell[0], shell)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("4H", 60, 1000, 0, 0))
if lines:
    read_until(rb"READY> ", 0)
    for line in lines:
        start = len(shown)
        os.write(terminal, line.encode() + b"\x1b*\r")
        read_until(rb"\n<[^\n]*\n(.|\n)*READY> ", start)
    os.close(terminal)
else:
    read_until(rb"(?!)", 0)
text = shown.decode("utf-8", "replace").replace("\r", "")
print(re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]", "", text), end="")
