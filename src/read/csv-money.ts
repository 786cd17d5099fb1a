/** A price as people write it. */
export interface Money {
  price: number;
  /** Three letters, or null when the text doesn't say. */
  currency: string | null;
}

/**
 * Reads "Gratis", "Rp50.000", "Rp 50.000,00", "IDR 50,000", "50000", "50 ribu", "USD 10.50". A dot
 * or comma before three digits groups thousands; before one or two digits at the end it is a decimal
 * mark. Null for anything else.
 */
export function readMoney(text: string): Money | null {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (
    /^(gratis|free|cuma-cuma|tidak dipungut biaya|tanpa biaya|tidak berbayar)[.!]*$/i.test(plain)
  ) {
    return { price: 0, currency: null };
  }
  const hit =
    /^(?:htm\.?:?\s*|biaya:?\s*)?(rp\.?|[a-z]{3})?\s*(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}|-))?\s*(ribu|rb|juta|jt|k)?\s*([a-z]{3})?(?:,-|,–|\/orang|\/peserta)?$/i.exec(
      plain,
    );
  if (!hit || plain.length > 60) return null;
  const [, before, whole = '', fraction, scale, after] = hit;
  const digits = whole.replace(/[.,]/g, '');
  const amount = Number(`${digits}.${fraction === undefined || fraction === '-' ? '0' : fraction}`);
  const mark = (before ?? after)?.replace('.', '').toUpperCase();
  const currency = mark === undefined ? null : mark === 'RP' ? 'IDR' : mark;
  return { price: amount * factor(scale), currency };
}

function factor(scale: string | undefined): number {
  switch (scale?.toLowerCase()) {
    case 'ribu':
    case 'rb':
    case 'k':
      return 1000;
    case 'juta':
    case 'jt':
      return 1_000_000;
    default:
      return 1;
  }
}
