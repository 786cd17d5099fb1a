import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Fonts with the letters that the app needs, by HarfBuzz's own subsetter (hb-subset.h). */

/** Inclusive ranges of code points; what a font doesn't have is left out. */
const RANGES = {
  latin: [
    [0x20, 0x7e],
    // Western and Central European letters; the dotted ones of transliterated Arabic; accents.
    ...[
      [0xa0, 0x17f],
      [0x1e0c, 0x1e63],
      [0x1e92, 0x1e93],
      [0x2b9, 0x2bf],
      [0x300, 0x304],
    ],
    // Dashes, quotation marks, dots, thin spaces, signs of money, arrows, minus.
    ...[
      [0x2002, 0x2027],
      [0x202f, 0x203a],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
    ],
    ...[
      [0x2190, 0x2199],
      [0x2212, 0x2212],
      [0x25cc, 0x25cc],
    ],
  ],
  arabic: [
    // Arabic and Jawi letters, marks, digits; the honorifics that are one sign.
    ...[
      [0x600, 0x6dc],
      [0x6f0, 0x6f9],
      [0x762, 0x762],
      [0xfd3e, 0xfd3f],
      [0xfdf2, 0xfdf2],
    ],
    ...[
      [0xfdfa, 0xfdfb],
      [0x200c, 0x200f],
    ],
  ],
  javanese: [
    [0xa980, 0xa9df],
    [0x25cc, 0x25cc],
    [0x200c, 0x200d],
  ],
  symbols: [
    ...[
      [0x2190, 0x21ff],
      [0x2460, 0x2473],
      [0x25a0, 0x25ff],
      [0x2600, 0x2613],
      [0x260e, 0x260f],
    ],
    ...[
      [0x2605, 0x2606],
      [0x2610, 0x2612],
      [0x2654, 0x2667],
      [0x2701, 0x2727],
      [0x2756, 0x2767],
    ],
    [0x2794, 0x27be],
  ],
};

/** Of the emoji those that announcements are written with. */
const EMOJI =
  '📅📆🗓📍📌⏰🕐🕘🕙🕑⌚⏳📢📣🔔🔗🌐🎓📚📖📕📗📘📙📝✍📜🗒📰🔎🔍💡✨⭐🌟🎉🎊🎁🏆🥇🎖👉👇👆✅☑✔❗❓‼💬🗣🎤🎙🎧🎥📹🎬💻🖥📱☎📞✉📧📩📨🏛🏫🏢👥👤👩👨🧑🙏👏🙌💪🤝👋😊😀😍🤩🔥❤💚💙💛🌱🌿🍃☀🌙🌊🚀🎯📊📈💰🆓🎟🎫⬇➡';

const FLAGS = { noHinting: 1 };

/** Every code point that a font of these scripts keeps. */
export function codePointsFor(scripts) {
  const found = new Set();
  // In Arabic text stand names, links and numbers in Latin letters, and no other language of Europe.
  const known = scripts.includes('arabic') ? scripts.filter((one) => one !== 'latin') : scripts;
  if (scripts.includes('arabic')) for (let code = 0x20; code <= 0x7e; code += 1) found.add(code);
  if (scripts.includes('emoji')) for (const one of EMOJI) found.add(one.codePointAt(0));
  for (const script of known) {
    for (const [first, last] of RANGES[script] ?? []) {
      for (let code = first; code <= last; code += 1) found.add(code);
    }
  }
  return found;
}

/** @returns {Promise<(font: Uint8Array, codePoints: Iterable<number>) => Buffer>} throws when HarfBuzz refuses the font */
export async function createSubsetter() {
  const folder = dirname(createRequire(import.meta.url).resolve('harfbuzzjs'));
  const module = await readFile(join(folder, 'harfbuzz-subset.wasm'));
  const { instance } = await WebAssembly.instantiate(module);
  const hb = instance.exports;
  const memory = () => new Uint8Array(hb.memory.buffer);

  return (font, codePoints) => {
    const at = hb.malloc(font.length);
    memory().set(font, at);
    const blob = hb.hb_blob_create(at, font.length, 2, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    const input = hb.hb_subset_input_create_or_fail();
    hb.hb_subset_input_set_flags(input, FLAGS.noHinting);
    const set = hb.hb_subset_input_unicode_set(input);
    for (const code of codePoints) hb.hb_set_add(set, code);
    const subset = hb.hb_subset_or_fail(face, input);
    if (subset === 0) throw new Error('HarfBuzz could not make a smaller font.');
    const result = hb.hb_face_reference_blob(subset);
    const start = hb.hb_blob_get_data(result, 0);
    const bytes = Buffer.from(memory().slice(start, start + hb.hb_blob_get_length(result)));
    for (const [destroy, it] of [
      ['hb_blob_destroy', result],
      ['hb_face_destroy', subset],
      ['hb_subset_input_destroy', input],
      ['hb_face_destroy', face],
      ['hb_blob_destroy', blob],
    ]) {
      hb[destroy](it);
    }
    hb.free(at);
    return bytes;
  };
}
