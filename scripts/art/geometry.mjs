/** Plane geometry for the drawn marks and patterns. Points are [x, y], y pointing down. */

export const round = (value) => Math.round(value * 100) / 100 || 0;

export const polygon = (points) => `M${points.map((p) => p.map(round).join(' ')).join('L')}Z`;

/** Moves every edge of a convex or star-shaped polygon inwards; `by` is one distance or one per edge. */
export function inset(points, by) {
  const next = (i) => points[(i + 1) % points.length];
  const area = points.reduce((sum, p, i) => sum + p[0] * next(i)[1] - next(i)[0] * p[1], 0);
  const inward = Math.sign(area);
  const lines = points.map((p, i) => {
    const [dx, dy] = [next(i)[0] - p[0], next(i)[1] - p[1]];
    const distance = ((Array.isArray(by) ? by[i] : by) * inward) / Math.hypot(dx, dy);
    return { x: p[0] - dy * distance, y: p[1] + dx * distance, dx, dy };
  });
  return lines.map((line, i) => cross(lines.at(i - 1), line));
}

function cross(a, b) {
  const t = ((b.x - a.x) * b.dy - (b.y - a.y) * b.dx) / (a.dx * b.dy - a.dy * b.dx);
  return [a.x + a.dx * t, a.y + a.dy * t];
}

export const shift = (points, dx, dy) => points.map(([x, y]) => [x + dx, y + dy]);

/** The outline of two squares laid crosswise: sixteen points, the outer ones at `radius`. */
export function eightPointedStar([cx, cy], radius) {
  const inner = radius / Math.SQRT2 / Math.cos(Math.PI / 8);
  return Array.from({ length: 16 }, (_, i) => {
    const angle = (i * Math.PI) / 8;
    const r = i % 2 === 0 ? radius : inner;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
  });
}

/** A stretch of the graph of `f` as cubic curves in `steps` pieces (Hermite form), without the first M. */
export function curve(f, from, to, steps) {
  const slope = (x) => (f(x + 1e-3) - f(x - 1e-3)) / 2e-3;
  const width = (to - from) / steps;
  return Array.from({ length: steps }, (_, i) => {
    const [x0, x1] = [from + i * width, from + (i + 1) * width];
    const third = width / 3;
    return `C${[x0 + third, f(x0) + slope(x0) * third, x1 - third, f(x1) - slope(x1) * third, x1, f(x1)].map(round).join(' ')}`;
  }).join('');
}
