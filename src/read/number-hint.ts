import type { Bilingual } from '../errors.js';

/** What to write for a number as people write it (`0,5`, `1.500.000`, `Rp50.000`); undefined for anything else. */
export function numberHint(written: string): Bilingual | undefined {
  const [, amount = ''] =
    /^\s*(?:(?:rp|idr)\.?\s*)?([+-]?\d[\d.,]*?)(?:,-)?\s*$/i.exec(written) ?? [];
  const [, whole = '', decimals] = /^([+-]?\d+),(\d+)$/.exec(amount) ?? [];
  if (decimals !== undefined) return decimalHint(whole, decimals);
  const isGrouped = /^[+-]?\d{1,3}(?:[.,]\d{3})+$/.test(amount);
  if (!isGrouped && !/^[+-]?\d+$/.test(amount)) return undefined;
  return digitsAlone(amount.replace(/[.,]/g, ''));
}

function digitsAlone(right: string): Bilingual {
  return {
    en: `Write the number in digits alone: ${right}.`,
    id: `Tulis angkanya saja: ${right}.`,
  };
}

/** For a number with a comma in it. */
export function decimalHint(whole: string, decimals: string): Bilingual {
  if (decimals === '000') return digitsAlone(`${whole}000`);
  // 50,500 may be fifty thousand; 0,125 may not.
  if (decimals.length === 3 && !/^[+-]?0/.test(whole)) {
    return {
      en: `Write ${whole}${decimals} for thousands, or ${whole}.${decimals} for decimals.`,
      id: `Tulis ${whole}${decimals} untuk ribuan, atau ${whole}.${decimals} untuk desimal.`,
    };
  }
  const right = `${whole}.${decimals}`;
  return {
    en: `Decimals are written with a point: ${right}.`,
    id: `Desimal ditulis dengan titik: ${right}.`,
  };
}
