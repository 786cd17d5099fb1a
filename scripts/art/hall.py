"""
A reading room set up for a talk: rows of empty chairs, a lectern, a large blank screen, late light from the left.
Views: `back` (the default, 4:5) and `front` (the chairs from the front, 3:2).
"""
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import studio  # noqa: E402
from mathutils import Matrix  # noqa: E402
from books import Bindery, cloth  # noqa: E402
from furniture import chair, instance, lectern, pendant, screen, window_wall  # noqa: E402

LOOKS = [
    ("#0d2f23", "gilt", None), ("#23402f", "#d9c9a0", None), ("#8a5a1a", "#2a1806", None), ("#5d2818", "gilt", None),
    ("#b9a67c", "#33261a", None), ("#382518", "gilt", None), ("#143a2c", "gilt", None), ("#6a4a28", "gilt", None),
]
LEFT, RIGHT, BACK, FRONT, TOP = -3.2, 3.2, -3.0, 9.2, 4.3

out, width, height, samples = studio.arguments()
view = studio.view_name("back")
studio.empty()
rng = random.Random(5)
brass = studio.plain("brass", "#b5893f", 0.28, 1.0)
walnut = studio.wood("walnut", "#3a2616", "#7d5a3a", along="z", gloss=0.5)
dark = studio.wood("dark", "#21150c", "#4a3321", along="z", gloss=0.45)
green = studio.plaster("green wall", "#234a3b")
ivory = studio.plaster("ivory wall", "#cdbf9d")

# The room: parquet in strips, slats behind the screen, beams above, books on the right.
for i in range(46):
    x = LEFT + i * 0.14
    shade = rng.choice([("#4a3623", "#8a6a48"), ("#544029", "#967550"), ("#44311f", "#7e6040")])
    strip = studio.box("strip", (x + 0.0008, BACK, -0.03), (x + 0.1392, FRONT, 0), studio.wood("oak", *shade, along="y", gloss=0.3), 0.001)
    # Shifted within its own coordinates, so that no two strips show the same stretch of grain.
    along = rng.uniform(0, 9)
    strip.data.transform(Matrix.Translation((0, along, 0)))
    strip.location.y = -along
studio.box("under the bookcase", (LEFT + 6.44, BACK, -0.03), (RIGHT + 0.5, FRONT, 0), dark, 0)
studio.box("front wall", (LEFT, FRONT, 0), (RIGHT, FRONT + 0.2, TOP), green, 0)
for i in range(52):
    x = LEFT + 0.07 + i * 0.124
    studio.box("slat", (x, FRONT - 0.05, 0.12), (x + 0.072, FRONT, 3.25), walnut, 0.004)
studio.box("skirting", (LEFT, FRONT - 0.06, 0), (RIGHT, FRONT, 0.12), dark, 0.004)
studio.box("cornice", (LEFT, FRONT - 0.09, 3.25), (RIGHT, FRONT, 3.33), dark, 0.006)
studio.box("back wall", (LEFT - 0.3, BACK - 0.2, 0), (RIGHT + 0.5, BACK, TOP), green, 0)
studio.box("door", (-0.7, BACK, 0), (0.7, BACK + 0.04, 2.5), walnut, 0.01)
studio.box("right wall", (RIGHT + 0.3, BACK, 0), (RIGHT + 0.5, FRONT, TOP), ivory, 0)
studio.box("ceiling", (LEFT - 0.3, BACK, TOP), (RIGHT + 0.5, FRONT, TOP + 0.1), studio.plaster("ceiling", "#8d8468"), 0)
for i in range(6):
    y = BACK + 1.2 + i * 2.1
    studio.box("beam", (LEFT, y, TOP - 0.22), (RIGHT + 0.3, y + 0.2, TOP), dark, 0.01)
openings = [(y, y + 1.25) for y in (-2.2, -0.2, 1.8, 3.8, 5.8, 7.6)]
window_wall(LEFT, BACK, openings, FRONT, TOP, ivory, dark, studio.glow("daylight", "#ffe3b0", 1.7, False))
bindery = Bindery(LOOKS, rng, lettered=0.0)
bindery.bookcase((RIGHT - 0.02, FRONT - 0.1, -90), 8, 9, dark, dark, gaps=0.05).location.z = 0.1

# What stands in it.
parts = chair(studio.wood("ply", "#7a5534", "#bd9062", along="x", gloss=0.36), cloth("felt", "#163c2d", 0.8, 0.95), studio.plain("bronze", "#4a3a22", 0.35, 1.0))
for row in range(6):
    for x in (-2.5, -1.9, -1.3, -0.7, 0.72, 1.32, 1.92, 2.52):
        y = 0.55 + row * 0.98
        instance(parts, (x + rng.gauss(0, 0.018), y + rng.gauss(0, 0.02), 0), rng.gauss(0, 2.6))
for part in parts:
    part.location.z = -50
studio.box("stage", (-2.9, 7.35, 0), (2.6, FRONT, 0.16), walnut, 0.006)
lectern(studio.wood("oak body", "#8a6440", "#c79f6d", along="z", gloss=0.4), studio.wood("oak top", "#8a6440", "#c79f6d", gloss=0.4), brass, (-1.5, 7.95, 0.16), 172)
screen(-0.62, 2.18, FRONT - 0.12, 1.22, 2.92, "#ffdfa8", 1.0)
for x, y in ((-1.5, 2.6), (1.5, 2.6), (-1.5, 5.4), (1.5, 5.4), (-1.5, 7.9), (1.5, 7.9)):
    pendant((x, y, 3.35), TOP, brass)

studio.light("SUN", (-5.5, 3.2, 3.1), (0, 0, 0), 14.0, "#ffc681", 0.8)
studio.light("AREA", (LEFT + 0.06, 3.4, 2.3), (0, 3.4, 1.0), 1100, "#ffe2b8", 2.4, 11)
studio.light("AREA", (0.3, 2.5, TOP - 0.3), (0.3, 2.5, 0), 190, "#ffe9cd", 5, 9)
studio.light("AREA", (0.8, FRONT - 0.3, 2.0), (0.6, 4, 0.4), 30, "#ffe7c2", 2.6, 1.5)
studio.light("AREA", (-1.0, 6.6, 4.0), (-1.5, 8.0, 1.0), 36, "#ffcf94", 0.5, 0.5, spread=70)
studio.air("#d8dccb", 0.4)
views = {
    "back": lambda: studio.camera((1.02, -1.35, 1.56), (-0.5, 8.9, 1.56), (-0.6, 4.2, 0.8), lens=41, fstop=1.6, shift=(0, -0.02)),
    "front": lambda: studio.camera((-2.2, 7.3, 1.3), (0.5, 2.0, 0.72), (-0.9, 5.3, 0.8), lens=42, fstop=1.6),
}
views[view]()
studio.render(out, width, height, samples, exposure=0.8, look="Medium Contrast")
