/**
 * Where there is any ink, for output/ink-spans.ts: for each run of covered pixels in a row, three words of 16 bits: the
 * row, and the columns where it begins and ends. Sixteen bytes behind the coverage are read.
 *
 * @returns how many there are; only the first `most` are written
 */
export function findSpans(covered: usize, width: i32, rows: i32, to: usize, most: i32): i32 {
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const start = covered + <usize>(row * width);
    const end = start + <usize>width;
    for (let at = nextWhere(start, end, false); at < end;) {
      const first = at;
      at = nextWhere(at, end, true);
      if (count < most) {
        const place = to + <usize>(6 * count);
        store<u16>(place, <u16>row);
        store<u16>(place, <u16>(first - start), 2);
        store<u16>(place, <u16>(at - start), 4);
      }
      count++;
      at = nextWhere(at, end, false);
    }
  }
  return count;
}

/** The next byte that is zero, or that isn't; `end`: there is none. */
function nextWhere(from: usize, end: usize, zero: bool): usize {
  for (let at = from; at < end; at += 16) {
    const zeros = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0)));
    const found = zero ? zeros : zeros ^ 0xffff;
    if (found !== 0) return min(end, at + <usize>ctz(found));
  }
  return end;
}
