"""Books: boards, a rounded spine with grooves, a page block, bands, labels and a lettered title."""
import math
from pathlib import Path

import bpy

from studio import Nodes, add_mesh, box, plain, prism, rgb

FONTS = Path(__file__).resolve().parents[2] / "fonts"
TITLES = [
    "SASTRA LAMA", "NASKAH NUSANTARA", "SEJARAH MARITIM", "BAHASA DAN AKSARA", "HIKAYAT", "SERAT",
    "ILMU PERPUSTAKAAN", "ARSIP", "PETA LAUT", "KAMUS BESAR", "TATA BUKU", "FILSAFAT", "ETNOGRAFI",
    "SYAIR DAN PANTUN", "KATALOG", "BABAD", "HUKUM ADAT", "BOTANI", "ASTRONOMI", "TAMBO", "EKOLOGI",
    "KISAH PESISIR", "PUSAKA", "METODE RISET", "STATISTIK", "GEOGRAFI", "SENI UKIR", "MUSIK",
]


def cloth(name, colour, weave=0.35, roughness=0.82):
    """Book cloth: a fine weave, a little fading, no two books the same."""
    made = Nodes(name)
    one = made.add("ShaderNodeObjectInfo")
    shade = made.add("ShaderNodeMapRange")
    for key, value in (("To Min", 0.72), ("To Max", 1.22)):
        shade.inputs[key].default_value = value
    made.link(one.outputs["Random"], shade.inputs["Value"])
    worn = made.add("ShaderNodeTexNoise", Scale=9.0, Detail=5.0, Roughness=0.7)
    made.link(made.coordinates((1, 1, 1)), worn.inputs["Vector"])
    pale = [min(1, c * 1.35 + 0.015) for c in rgb(colour)[:3]] + [1]
    base = made.ramp(worn.outputs["Fac"], [(0.35, rgb(colour)), (0.78, pale)])
    tone = made.add("ShaderNodeHueSaturation")
    made.link(base, tone.inputs["Color"])
    made.link(shade.outputs["Result"], tone.inputs["Value"])
    made.link(tone.outputs["Color"], made.surface.inputs["Base Color"])
    made.surface.inputs["Roughness"].default_value = roughness
    made.surface.inputs["Specular"].default_value = 0.18
    thread = made.add("ShaderNodeTexNoise", Scale=900.0, Detail=2.0)
    made.link(made.coordinates((1, 1, 1)), thread.inputs["Vector"])
    made.bump(thread.outputs["Fac"], weave, 0.0006)
    return made.material


def paper(name, colour, across="x"):
    """A page block: fine lines, one for each few leaves."""
    made = Nodes(name)
    scale = {"x": (700, 3, 3), "z": (3, 3, 700)}[across]
    leaves = made.add("ShaderNodeTexNoise", Scale=1.0, Detail=3.0, Roughness=0.7)
    made.link(made.coordinates(scale), leaves.inputs["Vector"])
    dark = [c * 0.62 for c in rgb(colour)[:3]] + [1]
    made.link(
        made.ramp(leaves.outputs["Fac"], [(0.3, dark), (0.6, rgb(colour))]),
        made.surface.inputs["Base Color"],
    )
    made.surface.inputs["Roughness"].default_value = 0.9
    made.bump(leaves.outputs["Fac"], 0.5, 0.0008)
    return made.material


def spine_outline(thick, depth, bulge, board, lift=0.0):
    """Half of the cover seen from above, fore-edge to the spine's middle: x across, y into the shelf."""
    side = thick / 2 + lift
    round_part = [
        (side * math.cos(a), -bulge * math.sin(a) - lift + 0.002)
        for a in [math.radians(d) for d in (18, 36, 54, 72, 90)]
    ]
    grooved = [(side, depth), (side, 0.011), (side - 0.0011, 0.0085), (side - 0.0011, 0.006), (side, 0.003)]
    return grooved + round_part if board else [(side, depth), (side, 0.002)] + round_part


def cover_outline(thick, depth, bulge, board):
    half = spine_outline(thick, depth, bulge, board)
    left = [(-x, y) for x, y in reversed(half[:-1])]
    wall = 0.0024 if board else 0.0006
    inner = [(-thick / 2 + wall, depth), (-thick / 2 + wall, 0.0032), (thick / 2 - wall, 0.0032), (thick / 2 - wall, depth)]
    return list(reversed(half + left + inner))


def band(thick, bulge, z0, z1, material, lift=0.0005):
    """A strip across the rounded spine."""
    arc = spine_outline(thick, 0.01, bulge, False, lift)[1:]
    full = arc + [(-x, y) for x, y in reversed(arc[:-1])]
    n = len(full)
    vertices = [(x, y, z) for z in (z0, z1) for x, y in full]
    faces = [(i, i + n, i + n + 1, i + 1) for i in range(n - 1)]
    return add_mesh("band", vertices, faces, material)


def letters(words, size, material, font, spacing=1.0):
    data = bpy.data.curves.new("letters", "FONT")
    data.body, data.size, data.font = words, size, font
    data.align_x, data.align_y, data.space_character = "CENTER", "CENTER", spacing
    data.resolution_u = 3
    data.materials.append(material)
    thing = bpy.data.objects.new("letters", data)
    bpy.context.collection.objects.link(thing)
    return thing


class Bindery:
    """Makes books from a palette. `looks` is a list of (cloth colour, lettering colour or 'gilt', label or None)."""

    def __init__(self, looks, rng, pages="#e9dcc0", call_numbers=False, lettered=0.8):
        self.rng, self.call_numbers, self.lettered = rng, call_numbers, lettered
        self.looks = [
            (
                cloth(f"cloth {i}", colour, roughness=rng.uniform(0.6, 0.85)),
                self._ink(letter),
                cloth(f"label {i}", label, 0.15, 0.5) if label else None,
            )
            for i, (colour, letter, label) in enumerate(looks)
        ]
        self.titles = rng.sample(TITLES, len(TITLES))
        self.pages = paper("pages", pages)
        self.sticker = plain("sticker", "#e8e4d8", 0.6)
        self.print = plain("print", "#222222", 0.7)
        # Faces whose outlines don't overlap, with what evens out their size: Blender fills by even-odd.
        self.faces = [
            (bpy.data.fonts.load(str(FONTS / file)), scale)
            for file, scale in (("amiri/Amiri-700.ttf", 1.7), ("archivo/Archivo-800.ttf", 1.0), ("space-grotesk/SpaceGrotesk-700.ttf", 1.05))
        ]
        self.sans = self.faces[1][0]

    def _ink(self, letter):
        if letter == "gilt":
            return plain("gilt", "#d9ac55", 0.45, 0.8)
        return plain("ink", letter, 0.6)

    def size(self):
        """Thickness, height and depth of the next book."""
        rng = self.rng
        height = rng.choice([rng.gauss(0.208, 0.008), rng.gauss(0.235, 0.008), rng.gauss(0.252, 0.006), 0.18])
        return max(0.011, min(0.058, rng.gauss(0.029, 0.011))), min(height, 0.272), rng.uniform(0.145, 0.19)

    def book(self, thick, height, depth, look=None, detail=True):
        """One book standing on the origin, spine towards -y; returns the parent of its parts."""
        rng = self.rng
        skin, ink, label = self.looks[look if look is not None else rng.randrange(len(self.looks))]
        board = rng.random() < 0.8
        bulge = min(thick * 0.2, 0.006)
        whole = prism("book", cover_outline(thick, depth, bulge, board), 0, height, skin, 0.0005)
        inset = 0.003 if board else 0.0004
        wall = 0.0025 if board else 0.0007
        block = prism(
            "pages",
            [(-thick / 2 + wall, 0.0035), (thick / 2 - wall, 0.0035), (thick / 2 - wall, depth - inset), (-thick / 2 + wall, depth - inset)],
            inset, height - inset, self.pages, 0,
        )
        parts = [block]
        face = -bulge + 0.002
        if detail:
            parts += self._finish(thick, height, bulge, face, ink, label)
        for part in parts:
            part.parent = whole
        return whole

    def _finish(self, thick, height, bulge, face, ink, label):
        rng, parts = self.rng, []
        style = rng.random()
        low, top = 0.056 if self.call_numbers else 0.03, height - 0.028
        if style < 0.65:
            for z in ([0.018, 0.022] if not self.call_numbers else []) + [height - 0.022, height - 0.018]:
                parts.append(band(thick, bulge, z, z + 0.0013, ink))
        if label and thick > 0.018:
            z1 = height - rng.uniform(0.035, 0.05)
            z0 = z1 - rng.uniform(0.02, 0.03)
            top = z0
            parts.append(band(thick, bulge, z0, z1, label, 0.0004))
            for z in (z0 + 0.002, z1 - 0.003):
                parts.append(band(thick, bulge, z, z + 0.0008, ink, 0.0007))
        if rng.random() < self.lettered:
            words = self.titles[0]
            self.titles = [*self.titles[1:], words]
            room = top - low - 0.008
            size = min(thick * 0.52, room / (len(words) * 0.66), 0.017)
            face_file, scale = rng.choice(self.faces)
            text = letters(words, size * scale, ink, face_file, 1.08)
            text.rotation_euler = (math.radians(90), math.radians(90), 0)
            text.location = (0, face - 0.0009, (low + top) / 2)
            parts.append(text)
        if self.call_numbers:
            parts += self._call_number(thick, bulge, face)
        return parts

    def _call_number(self, thick, bulge, face):
        parts = [band(thick, bulge, 0.016, 0.046, self.sticker, 0.0006)]
        if thick > 0.015:
            number = f"{self.rng.randrange(100, 999)}.{self.rng.randrange(1, 9)}\n{self.rng.choice(['SAG', 'LAU', 'PES', 'HAN', 'MUL'])}\n{self.rng.choice('abkmps')}"
            text = letters(number, min(0.0062, thick * 0.25), self.print, self.sans)
            text.data.space_line = 1.1
            text.rotation_euler = (math.radians(90), 0, 0)
            text.location = (0, face - 0.0011, 0.031)
            parts.append(text)
        return parts

    def fill(self, x0, x1, y, z, detail=lambda x: True, gaps=0.06, looks=None):
        """Stands books along a shelf from x0 to x1: mostly upright, some leaning, some lying, some gaps."""
        rng, x = self.rng, x0
        while x < x1 - 0.02:
            chance = rng.random()
            if chance < gaps * 0.35 and x1 - x > 0.3:
                x = self._pile(x, y, z)
                continue
            if chance < gaps and x1 - x > 0.14:
                x = self._lean(x, y, z, detail(x))
                continue
            thick, height, depth = self.size()
            if x + thick > x1:
                break
            whole = self.book(thick, height, depth, rng.choice(looks) if looks else None, detail(x))
            whole.location = (x + thick / 2, y + rng.uniform(-0.004, 0.009) + (0.02 if rng.random() < 0.06 else 0), z)
            whole.rotation_euler = (0, math.radians(rng.gauss(0, 0.25)), math.radians(rng.gauss(0, 0.7)))
            x += thick + rng.uniform(0.0004, 0.0016)

    def bookcase(self, place, bays, rows, boards, uprights, detail=lambda x: False, gaps=0.06, looks=None):
        """
        A bookcase of `bays` of one metre and `rows` shelves, its left foot at `place` = (x, y, turn in
        degrees), spines towards -y before the turn. `boards` and `uprights` are its two woods.
        """
        before = set(bpy.context.scene.objects)
        pitch, board, depth, bay = 0.315, 0.024, 0.26, 1.02
        for row in range(rows):
            z = row * pitch
            box("board", (0, 0, z - board), (bays * bay, depth, z), boards, 0.002)
            if row < rows - 1:
                for i in range(bays):
                    self.fill(i * bay + 0.018, (i + 1) * bay - 0.018, 0.028, z, detail, gaps, looks)
        for i in range(bays + 1):
            box("upright", (i * bay - 0.013, -0.004, -0.1), (i * bay + 0.013, depth, (rows - 1) * pitch), uprights, 0.003)
        box("back", (0, depth, -0.1), (bays * bay, depth + 0.02, (rows - 1) * pitch), boards, 0)
        root = bpy.data.objects.new("bookcase", None)
        bpy.context.collection.objects.link(root)
        for thing in set(bpy.context.scene.objects) - before - {root}:
            if thing.parent is None:
                thing.parent = root
        root.location = (place[0], place[1], 0)
        root.rotation_euler = (0, 0, math.radians(place[2]))
        return root

    def _lean(self, x, y, z, detail):
        """A book that tips against the one on its left, with the gap that lets it."""
        thick, height, depth = self.size()
        angle = math.radians(self.rng.uniform(7, 15))
        whole = self.book(thick, height, depth, None, detail)
        whole.rotation_euler = (0, -angle, 0)
        foot = x + height * math.sin(angle) + 0.001
        whole.location = (foot + thick / 2 * math.cos(angle), y + 0.004, z + thick / 2 * math.sin(angle))
        return foot + thick * math.cos(angle) + thick * 0.3 + self.rng.uniform(0.0, 0.02)

    def _pile(self, x, y, z):
        """Two or three books lying flat, spines out."""
        widest = 0.0
        for _ in range(self.rng.choice([2, 3, 3])):
            thick, height, depth = self.size()
            whole = self.book(thick, height, depth)
            whole.rotation_euler = (0, math.radians(90), math.radians(self.rng.gauss(0, 1.5)))
            whole.location = (x + 0.004 + self.rng.uniform(0, 0.008), y + self.rng.uniform(0, 0.012), z + thick / 2)
            z += thick + 0.0008
            widest = max(widest, height)
        return x + widest + 0.014
