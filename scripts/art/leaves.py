"""The two printed pages of the open book: a title page with the star, and a page of text."""
import math
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = Path(__file__).resolve().parents[2] / "fonts"
SIZE = (1180, 1760)
PAPER, INK, RED, GREEN = "#efe4ca", "#2a211a", "#8a3a16", "#14503c"
TEXT = (
    "Setiap naskah menyimpan dua perjalanan: perjalanan orang yang menulisnya dan perjalanan orang yang "
    "menjaganya. Kita membaca yang pertama dari kata, yang kedua dari tepi halaman yang aus, dari catatan "
    "kecil di margin, dari jahitan yang pernah diperbaiki. Perpustakaan ada supaya perjalanan kedua itu "
    "tidak berhenti. Di meja baca, waktu berjalan lebih pelan. Satu halaman dibuka, satu pertanyaan "
    "dicatat, satu nama ditemukan kembali. Orang datang mencari jawaban dan pulang membawa pertanyaan "
    "yang lebih baik. Itulah sebabnya rak tidak pernah selesai disusun dan katalog tidak pernah selesai "
    "ditulis. Yang kita rawat bukan hanya kertas, melainkan kesempatan orang lain untuk bertemu dengannya. "
)


def sheet():
    picture = Image.new("RGB", SIZE, PAPER)
    return picture, ImageDraw.Draw(picture)


def font(file, size):
    return ImageFont.truetype(str(FONTS / file), size)


def keep(picture, path):
    picture.filter(ImageFilter.GaussianBlur(0.6)).save(path)
    return str(path)


def draw_text_page(path):
    picture, pen = sheet()
    body, head = font("newsreader/Newsreader-500.ttf", 37), font("fraunces/Fraunces-600.ttf", 62)
    left, right, y, step = 150, SIZE[0] - 130, 190, 53
    pen.text((left, y), "Merawat Ingatan", font=head, fill=RED)
    y += 130
    for paragraph in (TEXT, TEXT[190:], TEXT[60:]):
        line, indent = "", 40
        for word in paragraph.split():
            trial = f"{line} {word}".strip()
            if pen.textlength(trial, font=body) > right - left - indent:
                justify(pen, line, body, left + indent, right, y)
                line, indent, y = word, 0, y + step
                if y > SIZE[1] - 240:
                    break
            else:
                line = trial
        if y > SIZE[1] - 240:
            break
        pen.text((left, y), line, font=body, fill=INK)
        y += step
    pen.text((SIZE[0] / 2, SIZE[1] - 130), "27", font=body, fill=INK, anchor="mm")
    return keep(picture, path)


def justify(pen, line, body, left, right, y):
    words = line.split()
    free = right - left - sum(pen.textlength(w, font=body) for w in words)
    x = left
    for word in words:
        pen.text((x, y), word, font=body, fill=INK)
        x += pen.textlength(word, font=body) + free / max(1, len(words) - 1)


def star(pen, centre, radius, fill=None, outline=None, width=3):
    inner = radius / math.sqrt(2) / math.cos(math.pi / 8)
    points = []
    for i in range(16):
        r, a = (radius if i % 2 == 0 else inner), i * math.pi / 8
        points.append((centre[0] + r * math.cos(a), centre[1] + r * math.sin(a)))
    if fill:
        pen.polygon(points, fill=fill)
    if outline:
        pen.line([*points, points[0], points[1]], fill=outline, width=width, joint="curve")


def draw_title_page(path):
    picture, pen = sheet()
    x0, y0, cell = 150, 170, 110
    columns, rows = 8, 12
    for i in range(columns):
        for j in range(rows):
            centre = (x0 + (i + 0.5) * cell, y0 + (j + 0.5) * cell)
            star(pen, centre, cell / 2, outline=GREEN, width=3)
            star(pen, centre, cell / 4, fill=RED if (i + j) % 2 else "#c08a2c")
    frame = (x0, y0, x0 + columns * cell, y0 + rows * cell)
    pen.rectangle(frame, outline=GREEN, width=7)
    middle, half = ((frame[0] + frame[2]) / 2, (frame[1] + frame[3]) / 2), (300, 210)
    pen.rectangle((middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1]), fill=PAPER, outline=GREEN, width=7)
    pen.text((middle[0], middle[1] - 60), "Naskah", font=font("fraunces/Fraunces-600.ttf", 104), fill=GREEN, anchor="mm")
    pen.text((middle[0], middle[1] + 60), "Nusantara", font=font("fraunces/Fraunces-600.ttf", 104), fill=GREEN, anchor="mm")
    return keep(picture, path)
