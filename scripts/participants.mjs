/**
 * Invented participants as CSV, for trials and the benchmark:
 *
 *   node scripts/participants.mjs [rows] [seed] > peserta.csv
 *
 * The same numbers give the same people. About one in ten has a name that hurts: a single word, seventy
 * characters, apostrophes, Arabic letters, a physician's "dr.", degrees upon degrees.
 */
const [rows = 2000, seed = 1] = process.argv.slice(2).map(Number);
if (!Number.isInteger(rows) || rows < 1 || rows > 20_000 || !Number.isInteger(seed)) {
  console.error('usage: node scripts/participants.mjs [rows, 1-20000] [seed] > peserta.csv');
  process.exit(2);
}

const FIRST =
  'Ayu Bagas Citra Dewi Eka Fajar Gilang Hana Indra Joko Kirana Laksmi Mega Nanda Oktavia Putri Rangga Sari Tirta Utami Vina Wulan Yoga Zahra Melati Nurul Rizki Bayu Ratih Surya'.split(
    ' ',
  );
const MIDDLE =
  'Adi Budi Cahya Dwi Kusuma Lestari Maharani Ningrum Puspita Rahma Saputra Setya Tri Wahyu Widya'.split(
    ' ',
  );
const LAST =
  'Anggara Bestari Candrawila Darmawan Gunadi Hadiwijaya Kertajaya Mahardika Nugraha Parasmaya Pranata Santosa Sihombara Suryadarma Tirtamulya Utomo Wicaksana Wiradipa Yudhistira Zulkarna'.split(
    ' ',
  );
const DEGREES = ['S.IP.', 'S.Hum., M.A.', 'A.Md.', 'S.Kom., M.T.', 'M.Pd.', 'S.S., M.Hum., Ph.D.'];
const PREFIXES = ['Dr.', 'Prof. Dr. Hj.', 'drg.', 'dr.', 'Ir.', 'K.H.'];
const INSTITUTIONS = [
  'Universitas Nuraga',
  'Institut Sagara',
  'SMA Negeri 3 Kota Lembayung',
  'Perpustakaan Daerah Lembayung',
  '',
];
const ROLES = [
  'Peserta',
  'Peserta',
  'Peserta',
  'Peserta',
  'Peserta',
  'Peserta',
  'Panitia',
  'Moderator',
];
const HARD = [
  'Warsiti',
  "Nur 'Aini Zahrasari",
  'Muhammad Abdurrahman Wiryakusumaningrat Suryadiningprang Hadiwijayakusuma, S.H., M.H.',
  'أحمد فوزي الزهدي',
  "Ma'ruf Al-Qur'ani",
  'I Gusti Ayu Made Dwi Laksmi Candrakirana Wedhasmara Anak Agung Istri',
  'dr. O’Neill Pattirajawane, Sp.A(K)., M.Kes.',
];

/** mulberry32: small, even, and the same everywhere. */
function randomFrom(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomFrom(seed);
const pick = (list) => list[Math.floor(random() * list.length)];
const quoted = (cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function name() {
  if (random() < 0.1) return pick(HARD);
  const words = [pick(FIRST), ...(random() < 0.5 ? [pick(MIDDLE)] : []), pick(LAST)];
  const prefix = random() < 0.08 ? `${pick(PREFIXES)} ` : '';
  const degrees = random() < 0.3 ? `, ${pick(DEGREES)}` : '';
  return `${prefix}${words.join(' ')}${degrees}`;
}

const lines = ['nama,peran,instansi,surel'];
for (let index = 1; index <= rows; index += 1) {
  const cells = [name(), pick(ROLES), pick(INSTITUTIONS), `peserta${index}@nuraga.example`];
  lines.push(cells.map(quoted).join(','));
}
process.stdout.write(`${lines.join('\n')}\n`);
