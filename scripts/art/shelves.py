"""Deep shelves, a window at the end of the aisle: the reference library's stacks, late in the day."""
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import studio  # noqa: E402
from books import Bindery  # noqa: E402

LOOKS = [
    ("#0d2f23", "gilt", "#431510"), ("#0a261c", "gilt", None), ("#23402f", "#d9c9a0", None), ("#143a2c", "gilt", "#100c08"),
    ("#9c6a1a", "#2a1806", None), ("#8a5a16", "#ecdcb8", "#0d2f23"), ("#b9a67c", "#33261a", None), ("#a5936a", "#0d2f23", "#0d2f23"),
    ("#4d1a12", "gilt", "#100c08"), ("#5d2818", "gilt", None), ("#382518", "gilt", "#4d1a12"), ("#2a1d14", "gilt", None),
    ("#6b5a40", "#1f150b", None), ("#1f2729", "gilt", None), ("#c4b796", "#4d1a12", None), ("#454f39", "gilt", None),
    ("#3d4a48", "#d9c9a0", None), ("#2a1d14", "gilt", "#0d2f23"), ("#0d2f23", "gilt", None),
]

out, width, height, samples = studio.arguments()
studio.empty()
rng = random.Random(29)
bindery = Bindery(LOOKS, rng)
boards = studio.wood("boards", "#1c0f07", "#3c2413", gloss=0.55)
uprights = studio.wood("uprights", "#1c0f07", "#3c2413", along="z", gloss=0.55)

bindery.bookcase((-0.9, 0, 0), 6, 8, boards, uprights, lambda x: 0.3 < x < 2.9, gaps=0.035)
bindery.bookcase((5.2, -1.25, 180), 5, 8, boards, uprights, gaps=0.05)

wall = studio.plaster("wall", "#8a7558")
studio.box("end wall", (6.2, -4, -0.5), (6.3, 3, 3.2), wall, 0)
studio.box("floor", (-2, -4, -0.55), (6.3, 1, -0.5), studio.wood("floor", "#2a180c", "#4a2e18"), 0)
pane = studio.glow("pane", "#ffcb85", 1.7)
for y in (-1.06, -0.74, -0.42, -0.10):
    for z in (0.35, 0.93, 1.51, 2.09):
        studio.box("pane", (6.17, y - 0.145, z), (6.2, y + 0.145, z + 0.53), pane, 0)

# The window's own light, and a second one beside the camera's shoulder that lets the near spines be read.
studio.light("AREA", (5.6, -0.62, 1.7), (0.3, -0.2, 1.05), 120, "#ffbe74", 1.2, 1.8)
studio.light("AREA", (1.25, -1.1, 2.0), (0.75, 0.1, 1.0), 72, "#ffc890", 0.5, 0.8, 150)
studio.air("#a8a49a", 0.2)
studio.camera((-0.22, -0.58, 1.11), (0.98, -0.17, 1.06), (0.66, 0.02, 1.05))
studio.render(out, width, height, samples, exposure=0.8)
