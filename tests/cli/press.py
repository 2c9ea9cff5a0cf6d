"""Runs a command on a terminal of 24 rows and 80 columns, and presses keys there.

    python3 press.py COMMAND [SHOWN KEYS]...

Each time, waits until the regular expression SHOWN matches what was shown since the last keys, then
presses KEYS, where \\x03 is Ctrl-C. Prints all that the terminal showed, and the exit status.
"""

import fcntl
import os
import pty
import re
import select
import shlex
import signal
import struct
import sys
import termios
import time

command, steps = shlex.split(sys.argv[1]), sys.argv[2:]
shown = b""


def read_until(pattern, start):
    """Reads until this is shown after a place, or up to the end. Returns false after a minute."""
    global shown
    latest = time.monotonic() + 60
    while not re.search(pattern, shown[start:]):
        if time.monotonic() > latest:
            return False
        try:
            if select.select([terminal], [], [], 1)[0]:
                more = os.read(terminal, 65536)
                shown += more
                if not more:
                    return True
        except OSError:  # The command has ended.
            return True
    return True


child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("4H", 24, 80, 0, 0))
    os.execvp(command[0], command)
has_ended, start = True, 0
for pattern, keys in zip(steps[::2], steps[1::2]):
    has_ended = has_ended and read_until(pattern.encode(), start)
    start = len(shown)
    os.write(terminal, keys.encode().decode("unicode_escape").encode())
if not (has_ended and read_until(rb"(?!)", start)):
    os.kill(child, signal.SIGKILL)
status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
print(shown.decode("utf-8", "replace").replace("\r", ""), end=f"\nstatus {status}\n")
