"""An old manuscript open on a cushion under one low lamp: lines of pen strokes, not a real script."""
import math
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import bpy  # noqa: E402
import studio  # noqa: E402
from books import cloth  # noqa: E402
from PIL import Image, ImageDraw, ImageFilter  # noqa: E402

WIDE, TALL = 0.205, 0.29
SIZE = (1640, 2320)
PAPER, INK, RED, GOLD = (222, 201, 158), (52, 33, 20), (142, 48, 22), (176, 124, 40)


def stroke(pen, x, y, rng, ink, tall):
    """One word of no script at all: leaning minims joined by hairlines, some rising, some falling, some with a bowl."""
    for _ in range(rng.randint(3, 8)):
        step, kind, thick = rng.uniform(17, 25), rng.random(), rng.randint(7, 10)
        top = y - (tall if kind > 0.86 else rng.uniform(27, 33))
        foot = y + (tall * 0.62 if 0.74 < kind < 0.86 else 0)
        pen.line([(x + 5, top), (x, foot)], fill=ink, width=thick)
        pen.line([(x, foot if foot < y + 2 else y), (x + step + 4, y - 28)], fill=ink, width=3)
        if kind < 0.24:
            pen.arc((x - 3, y - 31, x + 21, y + 2), 250, 100, fill=ink, width=6)
        x += step
    return x + rng.uniform(26, 40)


def draw_page(path, rng, opening):
    """Paper with stains and worn edges, a ruled frame, lines in brown-black with words in red; `opening` has a headpiece."""
    noise = Image.effect_noise((205, 290), 50).filter(ImageFilter.GaussianBlur(9)).resize(SIZE, Image.BICUBIC)
    fine = Image.effect_noise(SIZE, 26).filter(ImageFilter.GaussianBlur(1.4))
    picture = Image.new("RGB", SIZE, PAPER)
    picture = Image.composite(picture, Image.new("RGB", SIZE, (190, 158, 108)), noise.point(lambda v: max(0, min(255, (v - 112) * 14 + 128))))
    picture = Image.composite(picture, Image.new("RGB", SIZE, (206, 182, 138)), fine.point(lambda v: max(0, min(255, (v - 118) * 5 + 128))))
    edge = Image.new("L", SIZE, 0)
    ImageDraw.Draw(edge).rectangle((36, 36, SIZE[0] - 36, SIZE[1] - 36), fill=255)
    edge = edge.filter(ImageFilter.GaussianBlur(46))
    picture = Image.composite(picture, Image.new("RGB", SIZE, (150, 112, 66)), edge)
    ink_layer = Image.new("RGBA", SIZE, (0, 0, 0, 0))
    pen = ImageDraw.Draw(ink_layer)
    x0, x1, y = 240, SIZE[0] - 220, 300
    frame = (x0 - 70, 210, x1 + 70, SIZE[1] - 230)
    for grow, width, colour in ((0, 5, RED), (16, 12, GOLD), (26, 3, INK)):
        pen.rectangle((frame[0] - grow, frame[1] - grow, frame[2] + grow, frame[3] + grow), outline=(*colour, 235), width=width)
    if opening:
        headpiece(pen, frame, 470)
        y = 830
    while y < SIZE[1] - 290:
        x, base = x0 + rng.uniform(-6, 10), y
        while x < x1 - 60:
            ink = (*RED, 235) if rng.random() < 0.07 else (*INK, rng.randint(205, 250))
            x = stroke(pen, x, base + rng.uniform(-2.5, 2.5), rng, ink, 52)
        y += 112
    worn = Image.effect_noise((410, 580), 60).filter(ImageFilter.GaussianBlur(2)).resize(SIZE, Image.BICUBIC).point(lambda v: max(0, min(255, (v - 100) * 9 + 200)))
    ink_layer.putalpha(Image.composite(ink_layer.getchannel("A"), Image.new("L", SIZE, 0), worn))
    picture.paste(ink_layer, (0, 0), ink_layer)
    picture.filter(ImageFilter.GaussianBlur(0.7)).save(path)
    return str(path)


def headpiece(pen, frame, tall):
    """A band of eight-pointed stars under a stepped crown, in red, gold and green."""
    x0, y0, x1 = frame[0] + 26, frame[1] + 26, frame[2] - 26
    y1, cell = y0 + tall, (x1 - x0) / 10
    pen.rectangle((x0, y0, x1, y1), fill=(28, 70, 52, 235), outline=(*GOLD, 255), width=9)
    for i in range(10):
        for j in range(4):
            cx, cy = x0 + (i + 0.5) * cell, y0 + tall * (j + 0.5) / 4
            r = cell * 0.44
            for turned in (0, 45):
                points = [(cx + r * math.cos(math.radians(turned + 90 * k)), cy + r * math.sin(math.radians(turned + 90 * k))) for k in range(4)]
                pen.polygon(points, fill=(*GOLD, 245) if (i + j) % 2 else (*RED, 245))
            pen.ellipse((cx - r * 0.36, cy - r * 0.36, cx + r * 0.36, cy + r * 0.36), fill=(*PAPER, 255))


def page_material(name, image):
    made = studio.Nodes(name)
    texture = made.tree.nodes.new("ShaderNodeTexImage")
    texture.image = bpy.data.images.load(image)
    made.link(texture.outputs["Color"], made.surface.inputs["Base Color"])
    made.surface.inputs["Roughness"].default_value = 0.8
    made.surface.inputs["Specular"].default_value = 0.25
    cockle = made.add("ShaderNodeTexNoise", Scale=1.0, Detail=3.0)
    made.link(made.coordinates((26, 14, 14)), cockle.inputs["Vector"])
    fibre = made.add("ShaderNodeTexNoise", Scale=420.0, Detail=4.0)
    made.link(made.coordinates((1, 1, 1)), fibre.inputs["Vector"])
    both = made.add("ShaderNodeMath")
    both.operation = "MULTIPLY_ADD"
    both.inputs[1].default_value = 0.10
    made.link(fibre.outputs["Fac"], both.inputs[0])
    made.link(cockle.outputs["Fac"], both.inputs[2])
    made.bump(both.outputs["Value"], 0.55, 0.006)
    return made.material


def rise(t, swell, wave, y):
    """Height of the leaf from gutter (t = 0) to fore-edge: a swell near the spine, old paper's waves towards the edge."""
    return 0.012 + swell * (1 - math.exp(-t * 8)) * (1 - 0.55 * t ** 1.3) + wave * t ** 2 * math.sin(9 * y / TALL + 4 * t) * 0.5


def leaf(side, material, swell, wave, lift=0.0, back=0.0, drop=0.0):
    across, along = 48, 30
    vertices, faces = [], []
    for i in range(across + 1):
        t = i / across
        for j in range(along + 1):
            y = (j / along - 0.5) * TALL
            ragged = 0.0012 * math.sin(41 * y) * math.sin(173 * y + side) if i == across else 0
            vertices.append((side * (0.001 + t * (WIDE - back) + ragged), y * (1 + 0.002 * math.sin(17 * t)), rise(t, swell, wave, y) + lift * t ** 2.4 - drop))
    n = along + 1
    for i in range(across):
        for j in range(along):
            face = (i * n + j, (i + 1) * n + j, (i + 1) * n + j + 1, i * n + j + 1)
            faces.append(face if side > 0 else tuple(reversed(face)))
    thing = studio.add_mesh("leaf", vertices, faces, material, smooth=True)
    uv = thing.data.uv_layers.new()
    for loop in thing.data.loops:
        t, v = (loop.vertex_index // n) / across, (loop.vertex_index % n) / along
        uv.data[loop.index].uv = (t if side > 0 else 1 - t, v)
    return thing


def cushion(at, size, material, turn):
    """A soft pillow: a rounded slab pinched at the corners, with a dent where the book lies."""
    steps, (w, d, h) = 56, size
    for sign in (1, -1):
        vertices = []
        for i in range(steps + 1):
            for j in range(steps + 1):
                u, v = -1 + 2 * i / steps, -1 + 2 * j / steps
                pinch = 1 - 0.07 * ((1 - u ** 2) * v ** 2 + (1 - v ** 2) * u ** 2)
                puff = ((1 - abs(u) ** 3.2) * (1 - abs(v) ** 3.2)) ** 0.42
                crease = 0.0035 * math.sin(5 * u + 3 * v) * math.sin(7 * v - 2 * u) * (1 - puff * 0.6)
                dent = 0.018 * math.exp(-(u * u + v * v) * 2.2) if sign > 0 else 0
                vertices.append((u * w * pinch, v * d * pinch, sign * (puff * h + crease) - dent))
        n = steps + 1
        faces = [(i * n + j, (i + 1) * n + j, (i + 1) * n + j + 1, i * n + j + 1) for i in range(steps) for j in range(steps)]
        thing = studio.add_mesh("cushion", vertices, faces if sign > 0 else [tuple(reversed(f)) for f in faces], material, smooth=True)
        thing.location, thing.rotation_euler = at, (0, 0, math.radians(turn))


def velvet(name, colour):
    made = studio.Nodes(name)
    made.surface.inputs["Base Color"].default_value = studio.rgb(colour)
    made.surface.inputs["Roughness"].default_value = 0.95
    made.surface.inputs["Sheen"].default_value = 1.0
    made.surface.inputs["Specular"].default_value = 0.1
    pile = made.add("ShaderNodeTexNoise", Scale=520.0, Detail=3.0)
    made.link(made.coordinates((1, 1, 1)), pile.inputs["Vector"])
    made.bump(pile.outputs["Fac"], 0.5, 0.0012)
    return made.material


out, width, height, samples = studio.arguments()
studio.empty()
rng = random.Random(21)
folder = Path(tempfile.mkdtemp())
left = page_material("left", draw_page(folder / "left.png", rng, False))
right = page_material("right", draw_page(folder / "right.png", rng, True))
edge = studio.plain("edge", "#a98a58", 0.95)

studio.box("table", (-1.4, -0.9, -0.05), (1.4, 1.3, 0), studio.wood("table", "#24160c", "#5a3a20", gloss=0.4), 0.004)
cushion((0, 0, 0.062), (0.31, 0.25, 0.062), velvet("velvet", "#0f3a2b"), -14)

book = bpy.data.objects.new("book", None)
bpy.context.collection.objects.link(book)
parts = []
for side, page in ((-1, left), (1, right)):
    for k in range(9):
        parts.append(leaf(side, edge, 0.016 + 0.0012 * k, 0.0035 + 0.001 * rng.random(), lift=0.0006 * k, back=rng.uniform(0.0, 0.004), drop=0.0105 - 0.0011 * k))
    parts.append(leaf(side, page, 0.0275, 0.006, lift=0.006, back=0.001))
parts.append(leaf(1, right, 0.0285, 0.008, lift=0.017, back=0.0022))
leather = studio.plain("leather", "#3d1b10", 0.5)
for side in (-1, 1):
    x0, x1 = sorted((side * 0.002, side * (WIDE + 0.007)))
    parts.append(studio.box("board", (x0, -TALL / 2 - 0.006, -0.004), (x1, TALL / 2 + 0.006, 0.0015), leather, 0.001))
for part in parts:
    part.parent = book
book.location, book.rotation_euler = (0.01, -0.005, 0.117), (math.radians(4), math.radians(-1), math.radians(-17))
ribbon = studio.add_mesh(
    "ribbon",
    [(0.004 * s + 0.018 * math.sin(i / 7) * (i / 24) + 0.004, -0.12 - i * 0.006, 0.0305 - 0.0012 * i - 0.00006 * i * i + 0.001 * math.sin(i)) for i in range(11) for s in (-1, 1)],
    [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(10)], studio.plain("ribbon", "#5e1a0d", 0.7), smooth=True,
)
ribbon.parent = book

brass = studio.plain("brass", "#b5893f", 0.25, 1.0)
weight = studio.lathe("weight", [(0, 0), (0.017, 0), (0.018, 0.003), (0.016, 0.012), (0.007, 0.018), (0.006, 0.026), (0.010, 0.032), (0.009, 0.040), (0, 0.043)], brass)
weight.location = (0.33, -0.16, 0)
# A lamp far behind, out of focus: only its glow and its shade are seen.
studio.lathe("shade", [(0.055, 0.15), (0.125, 0.0)], studio.glow("shade", "#ffb45e", 1.6, False)).location = (-0.47, 0.86, 0.30)
studio.lathe("stem", [(0, 0), (0.075, 0), (0.07, 0.012), (0.012, 0.02), (0.010, 0.36)], brass).location = (-0.47, 0.86, 0)
studio.box("wall", (-3, 2.1, -1), (3, 2.2, 3), studio.plaster("wall", "#1d3a2f"), 0)
x = -0.16
while x < 0.7:
    thick, tall = rng.uniform(0.025, 0.055), rng.uniform(0.19, 0.26)
    studio.box("far book", (x, 1.0, 0), (x + thick, 1.16, tall), cloth("far", rng.choice(("#3f1a10", "#5a3c16", "#12362a", "#6f603e", "#2a1c12"))), 0.002)
    x += thick + 0.002

studio.light("AREA", (-0.66, 0.34, 0.52), (0.06, -0.04, 0.13), 21, "#ffc686", 0.13, 0.13)
studio.light("AREA", (-0.47, 0.84, 0.42), (-0.4, 0.8, 0), 2.0, "#ffb569", 0.12, 0.12)
studio.light("AREA", (0.9, -0.6, 1.0), (0, 0, 0.1), 5, "#d9cdb4", 0.9, 0.9)
studio.light("AREA", (0.5, 1.6, 1.4), (0.2, 1.6, 0.2), 14, "#ffc488", 0.6, 0.6)
studio.air("#a39f86", 0.10)
studio.camera((0.30, -0.60, 0.50), (-0.005, 0.075, 0.165), (0.06, -0.045, 0.15), lens=47, fstop=3.2)
studio.render(out, width, height, samples, exposure=0.75, look="Medium Contrast")
