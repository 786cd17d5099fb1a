"""A reading table by a tall window at dusk: an open book under a green lamp."""
import math
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import bpy  # noqa: E402
import studio  # noqa: E402
from books import Bindery  # noqa: E402
from leaves import draw_text_page, draw_title_page  # noqa: E402

LOOKS = [
    ("#0d2f23", "gilt", "#431510"), ("#23402f", "#d9c9a0", None), ("#9c6a1a", "#2a1806", None), ("#5d2818", "gilt", None),
    ("#b9a67c", "#33261a", None), ("#382518", "gilt", "#4d1a12"), ("#143a2c", "gilt", "#100c08"), ("#2a1d14", "gilt", None),
]
WIDE, TALL = 0.158, 0.235


def page_height(t, swell):
    """Height of the page above the table from the gutter (t = 0) to the fore-edge (t = 1)."""
    return 0.009 + swell * (1 - math.exp(-t * 9)) * (1 - 0.62 * t ** 1.4)


def printed(name, image):
    made = studio.Nodes(name)
    texture = made.tree.nodes.new("ShaderNodeTexImage")
    texture.image = bpy.data.images.load(image)
    made.link(texture.outputs["Color"], made.surface.inputs["Base Color"])
    made.surface.inputs["Roughness"].default_value = 0.85
    made.surface.inputs["Specular"].default_value = 0.2
    return made.material


def leaf(side, material, swell, lift=0.0, back=0.0):
    """One curved page; `lift` raises the fore-edge, as of a page about to turn."""
    steps = 40
    rows = []
    for i in range(steps + 1):
        t = i / steps
        rows.append((side * (0.001 + t * (WIDE - back)), page_height(t, swell) + lift * t ** 2.2))
    vertices = [(x, y, z) for x, z in rows for y in (-TALL / 2, TALL / 2)]
    faces = [(2 * i, 2 * i + 2, 2 * i + 3, 2 * i + 1) for i in range(steps)]
    thing = studio.add_mesh("leaf", vertices, faces if side > 0 else [tuple(reversed(f)) for f in faces], material, smooth=True)
    uv = thing.data.uv_layers.new()
    for loop in thing.data.loops:
        t, top = (loop.vertex_index // 2) / steps, loop.vertex_index % 2
        uv.data[loop.index].uv = (t if side > 0 else 1 - t, top)
    return thing


def open_book(left, right):
    """The block below the pages, the two printed pages, a leaf that lifts and the boards."""
    parts = []
    for side, page in ((-1, left), (1, right)):
        outline = [(side * 0.001, 0.003)] + [(side * (0.001 + t / 24 * WIDE), page_height(t / 24, 0.0165)) for t in range(25)]
        outline += [(side * (WIDE + 0.0008), 0.003)]
        vertices = [(x, y, z) for y in (-TALL / 2 + 0.0006, TALL / 2 - 0.0006) for x, z in outline]
        n = len(outline)
        faces = [(i, (i + 1) % n, (i + 1) % n + n, i + n) for i in range(n)] + [tuple(range(n)), tuple(range(n, 2 * n))]
        parts.append(studio.add_mesh("block", vertices, faces, EDGE))
        parts.append(leaf(side, page, 0.0169))
    parts.append(leaf(1, PAPER, 0.0175, 0.0045, 0.0015))
    parts[-1].data.materials[0] = right
    parts.append(studio.box("boards", (-WIDE - 0.006, -TALL / 2 - 0.005, 0), (WIDE + 0.006, TALL / 2 + 0.005, 0.003), COVER, 0.001))
    return parts


def lamp(x, y):
    """A brass stem and a green shade, white inside."""
    brass = studio.plain("brass", "#b5893f", 0.25, 1.0)
    foot = [(0, 0), (0.078, 0), (0.080, 0.004), (0.076, 0.010), (0.05, 0.016), (0.022, 0.022), (0.010, 0.032), (0.0075, 0.05), (0.0075, 0.30), (0.011, 0.305), (0.011, 0.318), (0, 0.322)]
    studio.lathe("stem", foot, brass).location = (x, y, 0)
    green = studio.Nodes("shade")
    green.surface.inputs["Base Color"].default_value = studio.rgb("#07452f")
    green.surface.inputs["Roughness"].default_value = 0.12
    green.surface.inputs["Emission"].default_value = studio.rgb("#0f7a4c")
    green.surface.inputs["Emission Strength"].default_value = 0.16
    white = studio.plain("milk glass", "#f4ead2", 0.5)
    for shrink, material in ((0.0, green.material), (0.003, white)):
        shell(x, y - 0.045, 0.285, 0.135 - shrink, 0.074 - shrink, material)
    knob = studio.lathe("knob", [(0, 0.0), (0.010, 0.0), (0.012, 0.006), (0.006, 0.012), (0.008, 0.020), (0, 0.026)], brass)
    knob.location = (x, y - 0.045, 0.354)
    tube = studio.lathe("tube", [(0, -0.07), (0.012, -0.07), (0.012, 0.07), (0, 0.07)], studio.glow("tube", "#ffd08a", 6))
    tube.rotation_euler, tube.location = (0, math.radians(90), 0), (x, y - 0.045, 0.315)
    studio.light("AREA", (x, y - 0.05, 0.300), (x, y - 0.10, 0), 2.7, "#ffc27a", 0.2, 0.06)


def shell(x, y, z, half, radius, material):
    """Half a barrel, its mouth down, its ends rounded."""
    across, around = 48, 24
    vertices = []
    for i in range(across + 1):
        u = -1 + 2 * i / across
        r = radius * max(0.02, 1 - abs(u) ** 5) ** 0.5
        for j in range(around + 1):
            a = math.pi * j / around
            vertices.append((x + u * half, y - r * math.cos(a), z + 0.92 * r * math.sin(a)))
    n = around + 1
    faces = [(i * n + j, (i + 1) * n + j, (i + 1) * n + j + 1, i * n + j + 1) for i in range(across) for j in range(around)]
    return studio.add_mesh("shade", vertices, faces, material, smooth=True)


out, width, height, samples = studio.arguments()
studio.empty()
rng = random.Random(12)
bindery = Bindery(LOOKS, rng)
PAPER, EDGE = studio.plain("paper", "#eadfc4", 0.85), studio.plain("edge", "#cdbb92", 0.9)
COVER = studio.plain("cover", "#4d1a12", 0.6)

table = studio.wood("table", "#241208", "#5b341b", gloss=0.46)
studio.box("table", (-1.1, -0.62, -0.035), (1.1, 0.42, 0), table, 0.006)
folder = Path(tempfile.mkdtemp())
left = printed("left", draw_title_page(folder / "left.png"))
right = printed("right", draw_text_page(folder / "right.png"))
holder = bpy.data.objects.new("open book", None)
bpy.context.collection.objects.link(holder)
for part in open_book(left, right):
    part.parent = holder
holder.location, holder.rotation_euler = (0.035, -0.10, 0), (0, 0, math.radians(-9))

lamp(-0.12, 0.20)
z = 0.0
for thick, tall, deep, look, turn in ((0.043, 0.25, 0.175, 0, 5), (0.030, 0.232, 0.165, 3, -4), (0.036, 0.222, 0.16, 2, 8), (0.022, 0.2, 0.145, 4, -2)):
    flat = bindery.book(thick, tall, deep, look)
    flat.rotation_euler = (0, math.radians(-90), math.radians(turn))
    flat.location = (0.40, 0.09, z + thick / 2)
    z += thick + 0.0008
pencil = studio.lathe("pencil", [(0, 0), (0.0036, 0), (0.0036, 0.15), (0.0008, 0.168), (0, 0.17)], studio.plain("lacquer", "#b5761a", 0.3), 6)
pencil.rotation_euler, pencil.location = (0, math.radians(90), math.radians(24)), (0.06, -0.285, 0.0034)

# Behind: dusk in a tall window, shelves beside it.
walls = studio.plaster("wall", "#4b4a3c")
studio.box("wall", (-3, 2.2, -1), (3, 2.25, 3), walls, 0)
dusk = studio.glow("dusk", "#7fa3ad", 0.55)
for column in range(2):
    for row in range(5):
        x0, z0 = -0.82 + column * 0.42, -0.42 + row * 0.52
        studio.box("pane", (x0, 2.17, z0), (x0 + 0.37, 2.2, z0 + 0.47), dusk, 0)
shelf = bindery.bookcase((0.12, 1.9, 0), 2, 6, studio.wood("boards", "#1c0f07", "#3c2413"), studio.wood("uprights", "#1c0f07", "#3c2413", along="z"))
shelf.location.z = -0.55
studio.light("AREA", (-1.4, 0.6, 1.2), (0.1, 0, 0), 16, "#9fc4d8", 0.8, 1.4)
studio.light("AREA", (0.9, -0.9, 1.1), (0.3, 0.1, 0.05), 2.2, "#ffcf9c", 0.5, 0.5)
studio.light("AREA", (0.9, 0.9, 1.6), (0.8, 1.9, 0.6), 10, "#ffb768", 0.5, 0.5)
studio.air("#7f95a3", 0.10)
studio.camera((0.10, -0.93, 0.49), (0.02, 0.06, 0.105), (0.02, -0.08, 0.02))
studio.render(out, width, height, samples, exposure=0.6)
