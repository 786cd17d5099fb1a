"""
A laptop in a video call of coloured tiles, with a cup, a notebook and a plant, on a pale desk in morning light.
Views: `desk` (the default, 4:5) and `side` (the same desk from the other side, 3:2).
"""
import math
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import bpy  # noqa: E402
import studio  # noqa: E402
from books import Bindery  # noqa: E402
from furniture import empty_root, rod, sheet  # noqa: E402
from PIL import Image, ImageDraw, ImageFilter  # noqa: E402

LOOKS = [("#0f1c48", "#f3e6cc", None), ("#d8492c", "#fff0dc", None), ("#d9bf8d", "#101d42", None), ("#1c6a78", "#fff0dc", None), ("#efe6d4", "#c9482c", None)]
WIDE, DEEP, LID = 0.312, 0.218, 0.205


def draw_call(path):
    """Six rounded tiles: a disc and a shoulder each stand for a person; one tile is framed as who speaks."""
    size = (1920, 1240)
    picture = Image.new("RGB", size, "#101a3a")
    pen = ImageDraw.Draw(picture)
    tiles = [
        ("#ff7d5c", "#c94a2d", "#ffd9c4"), ("#2c4a8f", "#16295c", "#8fa9dd"), ("#e8cf9f", "#b98f4c", "#fff3db"),
        ("#1c7f8c", "#0e4f5c", "#9fd6d6"), ("#f4ead6", "#d3bd94", "#ff9a7d"), ("#41569c", "#22336e", "#ffb59e"),
    ]
    gap, bar = 34, 118
    w, h = (size[0] - gap * 4) / 3, (size[1] - bar - gap * 3) / 2
    for i, (ground, body, head) in enumerate(tiles):
        x, y = gap + i % 3 * (w + gap), gap + i // 3 * (h + gap)
        if i == 2:
            pen.rounded_rectangle((x - 13, y - 13, x + w + 13, y + h + 13), 58, fill="#ff7d5c")
        tile = Image.new("RGB", (round(w), round(h)), ground)
        inner = ImageDraw.Draw(tile)
        cx = w * (0.5 + (0.06, -0.04, 0.02, -0.05, 0.04, 0.0)[i])
        inner.ellipse((cx - w * 0.34, h * 0.66, cx + w * 0.34, h * 1.6), fill=body)
        inner.ellipse((cx - h * 0.19, h * 0.22, cx + h * 0.19, h * 0.60), fill=head)
        mask = Image.new("L", tile.size, 0)
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, tile.size[0] - 1, tile.size[1] - 1), 46, fill=255)
        picture.paste(tile, (round(x), round(y)), mask)
    for i, colour in enumerate(("#33456f", "#33456f", "#e8503a", "#33456f", "#33456f")):
        cx, cy = size[0] / 2 + (i - 2) * 110, size[1] - bar / 2 - 8
        pen.ellipse((cx - 34, cy - 34, cx + 34, cy + 34), fill=colour)
    picture.filter(ImageFilter.GaussianBlur(0.8)).save(path)
    return str(path)


def rounded_outline(w, d, r, steps=8):
    points = []
    for cx, cy, start in ((w / 2 - r, d / 2 - r, 0), (-w / 2 + r, d / 2 - r, 90), (-w / 2 + r, -d / 2 + r, 180), (w / 2 - r, -d / 2 + r, 270)):
        points += [(cx + r * math.cos(math.radians(start + 90 * i / steps)), cy + r * math.sin(math.radians(start + 90 * i / steps))) for i in range(steps + 1)]
    return points


def laptop(at, turn, image, opening=112):
    root = empty_root("laptop", at, turn)
    alloy = studio.plain("alloy", "#b9b6b2", 0.34, 0.9)
    keys, black = studio.plain("keys", "#1d1f26", 0.5), studio.plain("bezel", "#0b0c10", 0.18)
    parts = [studio.prism("base", rounded_outline(WIDE, DEEP, 0.012), 0.002, 0.0125, alloy, 0.0018)]
    parts.append(studio.box("well", (-0.138, -0.012, 0.0122), (0.138, 0.092, 0.0128), studio.plain("well", "#6d6b69", 0.5, 0.6), 0))
    for row in range(6):
        y = 0.083 - row * 0.0185
        count, x = (14, 13, 13, 12, 11, 7)[row], -0.135
        widths = [0.27 / count] * count if row < 5 else [0.021, 0.021, 0.026, 0.112, 0.026, 0.021, 0.043]
        for w in widths:
            parts.append(studio.box("key", (x + 0.0012, y - 0.0162, 0.0126), (x + w - 0.0012, y, 0.0143), keys, 0.0008))
            x += w
    parts.append(studio.box("pad", (-0.052, -0.100, 0.0122), (0.052, -0.026, 0.0128), studio.plain("pad", "#a9a6a2", 0.28, 0.85), 0.0003))
    lid = empty_root("lid")
    lid.location, lid.rotation_euler, lid.parent = (0, DEEP / 2 - 0.004, 0.013), (-math.radians(opening - 90), 0, 0), root
    shell = studio.prism("shell", rounded_outline(WIDE, LID, 0.012), 0, 0.005, alloy, 0.0012)
    glass = studio.prism("glass", rounded_outline(WIDE - 0.004, LID - 0.004, 0.010), 0.0048, 0.0056, black, 0)
    made = studio.Nodes("picture")
    texture = made.tree.nodes.new("ShaderNodeTexImage")
    texture.image = bpy.data.images.load(image)
    made.surface.inputs["Base Color"].default_value = (0, 0, 0, 1)
    made.surface.inputs["Roughness"].default_value = 0.16
    made.link(texture.outputs["Color"], made.surface.inputs["Emission"])
    made.surface.inputs["Emission Strength"].default_value = 1.15
    w, h = WIDE / 2 - 0.007, LID / 2 - 0.008
    panel = studio.add_mesh("panel", [(-w, -h, 0.006), (w, -h, 0.006), (w, h, 0.006), (-w, h, 0.006)], [(0, 1, 2, 3)], made.material)
    uv = panel.data.uv_layers.new()
    corners = {0: (0, 0), 1: (1, 0), 2: (1, 1), 3: (0, 1)}
    for loop in panel.data.loops:
        uv.data[loop.index].uv = corners[loop.vertex_index]
    for part in (shell, glass, panel):
        part.parent = lid
        part.rotation_euler = (math.radians(90), 0, 0)
        part.location = (0, 0, LID / 2)
    for part in parts:
        part.parent = root
    return root


def plant(at, rng):
    """Broad leaves on bent stalks in a coral pot."""
    pot = [(0.0, 0.0), (0.048, 0.0), (0.051, 0.004), (0.064, 0.100), (0.066, 0.104), (0.062, 0.106), (0.058, 0.092), (0.0, 0.092)]
    studio.lathe("pot", pot, studio.plain("terracotta", "#d8603f", 0.7)).location = at
    soil = studio.lathe("soil", [(0.0, 0.094), (0.059, 0.093)], studio.plain("soil", "#2a1c14", 1.0))
    soil.location = at
    made = studio.Nodes("leaf")
    one = made.add("ShaderNodeObjectInfo")
    made.link(made.ramp(one.outputs["Random"], [(0.0, studio.rgb("#173f2c")), (1.0, studio.rgb("#3f7a48"))]), made.surface.inputs["Base Color"])
    made.surface.inputs["Roughness"].default_value = 0.38
    made.surface.inputs["Subsurface"].default_value = 0.0
    stalk = studio.plain("stalk", "#4f7a48", 0.5)
    for i in range(24):
        turn, lean = i * 137.5 + rng.uniform(-20, 20), rng.uniform(8, 60)
        root = empty_root("stalk", (at[0], at[1], at[2] + 0.09), turn)
        reach = rng.uniform(0.07, 0.22)
        path = [(reach * math.sin(math.radians(lean)) * (t / 10) ** 1.4, 0, reach * (t / 10) * (0.5 + 0.5 * math.cos(math.radians(lean)))) for t in range(11)]
        rod("stem", path, 0.0018, stalk).parent = root
        length, broad = rng.uniform(0.085, 0.13), rng.uniform(0.032, 0.048)

        def blade(u, v, length=length, broad=broad):
            s = (v + 1) / 2
            half = broad * math.sin(math.pi * s ** 0.72) ** 0.85
            return (s * length, u * half, 0.18 * broad * abs(u) + 0.02 * s - 0.055 * s * s)

        piece = sheet("blade", blade, made.material, 0.0006, (10, 18), edge=0)
        piece.location, piece.parent = path[-1], root
        piece.rotation_euler = (rng.uniform(-0.4, 0.4), math.radians(-40 + lean * 0.7), 0)


out, width, height, samples = studio.arguments()
view = studio.view_name("desk")
studio.empty()
rng = random.Random(4)
folder = Path(tempfile.mkdtemp())
bindery = Bindery(LOOKS, rng, pages="#f2ead8", lettered=1.0)

studio.box("desk", (-1.3, -0.45, -0.03), (1.3, 0.40, 0), studio.wood("pale oak", "#b98d5c", "#e3c79b", gloss=0.42), 0.004)
studio.box("wall", (-3, 1.5, -1), (3, 1.55, 3), studio.plaster("wall", "#24396b"), 0)
laptop((-0.01, 0.04, 0), 9, draw_call(folder / "call.png"))

cup_wall = [(0.0, 0.004), (0.028, 0.004), (0.033, 0.010), (0.038, 0.045), (0.0395, 0.084), (0.041, 0.088), (0.0425, 0.084), (0.041, 0.044), (0.036, 0.008), (0.031, 0.0), (0.0, 0.0)]
cup = studio.lathe("cup", list(reversed(cup_wall)), studio.plain("glaze", "#f2e9db", 0.2))
cup.location = (0.165, -0.155, 0.0)
studio.lathe("coffee", [(0.0, 0.074), (0.0385, 0.074)], studio.plain("coffee", "#2a150b", 0.08)).location = cup.location
handle = [(0.039 + 0.026 * math.sin(math.pi * i / 12), 0, 0.022 + 0.046 * i / 12) for i in range(13)]
ear = rod("handle", handle, 0.0042, studio.plain("glaze", "#f2e9db", 0.2))
ear.location, ear.rotation_euler = cup.location, (0, 0, math.radians(-35))

note = studio.box("notebook", (-0.075, -0.105, 0), (0.075, 0.105, 0.011), studio.plain("coral cover", "#ef6a4a", 0.55), 0.003)
note.location, note.rotation_euler = (-0.245, -0.135, 0), (0, 0, math.radians(17))
strap = studio.box("strap", (0.05, -0.106, 0.0), (0.055, 0.106, 0.0118), studio.plain("strap", "#101d42", 0.6), 0.0004)
strap.parent = note
pen = rod("pen", [(0, 0, 0), (0.138, 0, 0)], 0.0046, studio.plain("pen", "#101d42", 0.25))
pen.location, pen.rotation_euler = (-0.295, -0.185, 0.0162), (0, 0, math.radians(52))

z = 0.0
for thick, tall, deep, look, turn in ((0.034, 0.235, 0.17, 0, 6), (0.026, 0.214, 0.155, 2, 1), (0.022, 0.2, 0.148, 1, 11)):
    flat = bindery.book(thick, tall, deep, look)
    flat.rotation_euler = (0, math.radians(-90), math.radians(turn))
    flat.location = (-0.235, 0.2, z + thick / 2)
    z += thick + 0.0008
plant((0.27, 0.235, 0), rng)

studio.light("SUN", (3.0, -0.5, 1.75), (0, 0, 0), 6.5, "#ffd9a8", 1.2)
# Outside the picture, on the right: the window whose bars draw the shadows.
bars = studio.plain("bar", "#ffffff")
for i in range(7):
    y = -2.5 + i * 0.62
    studio.box("mullion", (2.2, y, 0), (2.24, y + 0.09, 2.2), bars, 0)
for z0, z1 in ((-1, 0.25), (0.95, 1.01), (1.5, 1.56), (2.05, 4)):
    studio.box("bar", (2.2, -3, z0), (2.24, 3, z1), bars, 0)
studio.light("AREA", (1.9, -0.1, 1.2), (0, 0.1, 0.1), 30, "#ffeeda", 1.6, 1.6)
studio.light("AREA", (-1.2, -1.4, 1.3), (0, 0, 0.1), 7, "#cfdcff", 1.2, 1.2)
studio.light("AREA", (1.6, 0.9, 1.6), (-0.5, 1.5, 0.6), 16, "#ffd2a6", 0.7, 0.7)
studio.air("#c5d4ee", 0.22)
views = {
    "desk": lambda: studio.camera((-0.19, -0.84, 0.43), (0.012, 0.06, 0.148), (-0.01, 0.14, 0.11), lens=48.5, fstop=2.5),
    "side": lambda: studio.camera((0.40, -0.70, 0.36), (-0.02, 0.06, 0.10), (0.06, 0.0, 0.06), lens=52, fstop=2.2),
}
views[view]()
studio.render(out, width, height, samples, exposure=0.45, look="Medium Contrast")
