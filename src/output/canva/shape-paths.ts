/** Outlines as Canva takes them: one `M`, closed, commands M L H V C S A Z, from 0,0 of their view box. */

/** A rectangle with corners of a radius in px, which may be as large as it likes. */
export function rectanglePath(width: number, height: number, radius = 0): string {
  const [w, h] = [round(width), round(height)];
  const r = round(Math.min(radius, width / 2, height / 2));
  if (r <= 0) return `M0 0H${w}V${h}H0Z`;
  const corner = (x: number, y: number): string => `A${r} ${r} 0 0 1 ${round(x)} ${round(y)}`;
  return (
    `M${r} 0H${round(w - r)}${corner(w, r)}V${round(h - r)}${corner(w - r, h)}` +
    `H${r}${corner(0, h - r)}V${r}${corner(r, 0)}Z`
  );
}

export function ellipsePath(width: number, height: number): string {
  const [rx, ry] = [round(width / 2), round(height / 2)];
  const arc = `A${rx} ${ry} 0 1 1`;
  return `M0 ${ry}${arc} ${round(width)} ${ry}${arc} 0 ${ry}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
