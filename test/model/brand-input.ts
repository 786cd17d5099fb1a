import type { z } from 'zod';
import type { brandSchema } from '../../src/model/brand.js';

/** A small brand that is right, to be changed by tests. */
export function brandInput(): z.input<typeof brandSchema> {
  const paper = {
    surface: '#fffaf0',
    ink: '#10231c',
    muted: '#4d5f57',
    accent: '#8a5200',
    line: '#d8cfb8',
    pattern: '#f0e8d4',
    logo: 'dark' as const,
  };
  const deep = {
    surface: '#0b3d2e',
    ink: '#fffaf0',
    muted: '#c9d6cc',
    accent: '#f2b632',
    line: '#2c5a49',
    pattern: '#164a3a',
    logo: 'light' as const,
  };
  const font = { latin: 'Plus Jakarta Sans 700' };
  return {
    siar: 1,
    id: 'contoh',
    name: 'Perpustakaan Contoh',
    surfaces: { primary: deep, paper, accent: paper, deep },
    fonts: { display: font, heading: font, body: font, numeral: font },
    logo: { light: 'logo-light.svg', dark: 'logo-dark.svg' },
    radius: { small: 0.5, large: 2 },
    pattern: { width: 10, height: 10, paths: [{ d: 'M0 0L10 10' }] },
  };
}
