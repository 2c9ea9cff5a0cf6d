"""Lines of hex on standard input, a line for each Close frame on standard output: websockets."""

import sys

from websockets.frames import Close, Frame


def parse(data):
    """The frame in these bytes, by the parser that the library's own connections use."""

    def read_exact(n):
        nonlocal at
        at += n
        return data[at - n : at]
        yield

    at = 0
    parser = Frame.parse(read_exact, mask=data[1] > 127)
    try:
        next(parser)
    except StopIteration as done:
        return done.value


for line in sys.stdin:
    close = Close.parse(parse(bytes.fromhex(line)).data)
    sys.stdout.write(f"{close.code} {close.reason}\n")
