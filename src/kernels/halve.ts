/**
 * Half of a picture, for output/halved.ts: each pixel is the mean of four. RGB; `width` is the whole's, and the last of
 * an odd number of pixels is left out. Twenty bytes behind both places are read or written.
 */
export function halve(from: usize, to: usize, width: i32, rows: i32): void {
  const stride = <usize>(3 * width);
  const pixels = width >> 1;
  for (let row = 0; row < rows; row++) {
    let at = from + <usize>(2 * row) * stride;
    let out = to + <usize>(3 * row * pixels);
    // Of sixteen bytes, five pixels and a third, the first of each two pixels: three.
    for (let x = 0; x < pixels; x += 3) {
      const here = i8x16.avgr_u(v128.load(at), v128.load(at + stride));
      const next = i8x16.avgr_u(v128.load(at, 3), v128.load(at + stride, 3));
      // Halves were rounded up above, and are rounded down here: on the whole it gets neither lighter nor darker.
      const mean = v128.not(i8x16.avgr_u(v128.not(here), v128.not(next)));
      v128.store(
        out,
        i8x16.swizzle(mean, i8x16(0, 1, 2, 6, 7, 8, 12, 13, 14, 0, 0, 0, 0, 0, 0, 0)),
      );
      at += 18;
      out += 9;
    }
  }
}
