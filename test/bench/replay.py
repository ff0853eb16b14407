"""Makes the draws of a trace (test/bench/trace.ts) again with numpy, a row of runs at a time: a round for every line
it reads, and prints the seconds that it took."""

import sys
import time

import numpy as np

data = np.fromfile(sys.argv[1])
rows, width = int(data[0]), int(data[1])
table = data[2:].reshape(rows, 1 + 2 * width)
calls = []
for row in table:
    a, b = row[1 : 1 + width].copy(), row[1 + width :].copy()
    # Nobody draws where there is nothing to draw.
    where = a > 0 if row[0] else (a > 0) & (b > 0)
    calls.append((int(row[0]), a[where].astype(np.int64) if row[0] == 0 else a[where], np.minimum(b[where], 1.0)))
rng = np.random.Generator(np.random.SFC64(7))
for _ in sys.stdin:
    start = time.perf_counter()
    for kind, a, b in calls:
        if kind == 0:
            rng.binomial(a, b)
        elif kind == 1:
            rng.poisson(a)
        else:
            rng.standard_gamma(a)
    print(time.perf_counter() - start, flush=True)
