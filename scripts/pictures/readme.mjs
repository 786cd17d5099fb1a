/**
 * Draws docs/images/posts.webp, the picture that the README opens with: posts of the sample events as
 * the tool renders them, in rows of one height. node scripts/pictures/readme.mjs
 */
import { drawPost, placed, writeSheet } from './studio.mjs';

/** px of the whole picture, around the posts and between them. */
const WIDTH = 1600;
const MARGIN = 48;
const GAP = 22;
const MOST_BYTES = 350_000;

const nuraga = { brand: 'templates/brands/nuraga' };
const sagara = { brand: 'templates/brands/sagara' };
const feed = { format: 'instagram-feed' };
const story = { format: 'instagram-story' };
const wide = { format: 'x-post' };

/** Rows of posts; `page` is the first or the only one where absent. */
const ROWS = [
  [
    { template: 'announce-photo', event: 'optimalisasi', ...nuraga, ...feed },
    { template: 'quote', event: 'literasi-digital', ...sagara, ...feed },
    { template: 'speakers', event: 'naskah-nusantara', ...nuraga, ...feed },
    { template: 'recap', event: 'literasi-digital', ...sagara, ...feed },
  ],
  [
    { template: 'announce-type', event: 'naskah-kuno', ...nuraga, ...wide },
    { template: 'announce-photo', event: 'pekan-literasi', ...sagara, ...wide },
  ],
  [
    ...[0, 1, 2, 3].map((page) => ({
      ...{ template: 'reminder', event: 'naskah-kuno', page },
      ...nuraga,
      ...story,
    })),
    ...[0, 1, 3].map((page) => ({
      ...{ template: 'carousel', event: 'literasi-pesisir', page },
      ...sagara,
      ...feed,
    })),
  ],
];

const pictures = [];
let y = MARGIN;
for (const row of ROWS) {
  const drawn = [];
  for (const { page = 0, ...post } of row) drawn.push((await drawPost(post)).pages[page]);
  const aspects = drawn.map(({ width, height }) => width / height);
  const room = WIDTH - 2 * MARGIN - (row.length - 1) * GAP;
  const height = room / aspects.reduce((sum, aspect) => sum + aspect, 0);
  let x = MARGIN;
  for (const [index, picture] of drawn.entries()) {
    const width = height * aspects[index];
    pictures.push(await placed(picture, { x, y, width }));
    x += width + GAP;
  }
  y += height + GAP;
}
const size = { width: WIDTH, height: Math.round(y - GAP + MARGIN) };
await writeSheet('docs/images/posts.webp', size, pictures, MOST_BYTES);
