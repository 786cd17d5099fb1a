"""Books on a window sill, the sea behind them out of focus: the coastal library on a clear morning."""
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import math  # noqa: E402

import studio  # noqa: E402
from books import Bindery  # noqa: E402

NAVY, CORAL, SAND, SEA, SHELL = 0, 3, 5, 7, 9
LOOKS = [
    ("#0f1c48", "#f3e6cc", None), ("#0f2a5c", "#ff8a68", None), ("#0c1538", "#f3e6cc", "#c9482c"),
    ("#d8492c", "#fff0dc", None), ("#e2603f", "#101d42", None),
    ("#d9bf8d", "#101d42", None), ("#c9a972", "#101d42", "#101d42"),
    ("#1c6a78", "#fff0dc", None), ("#4f97a3", "#0c1538", None),
    ("#efe6d4", "#c9482c", None), ("#f1eadb", "#101d42", "#d8492c"),
]


def view():
    """Sky over sea as a far lit plane; the horizon lies at the height of the camera."""
    made = studio.Nodes("view")
    place = made.add("ShaderNodeTexCoord")
    split = made.add("ShaderNodeSeparateXYZ")
    made.link(place.outputs["Object"], split.inputs["Vector"])
    height = made.add("ShaderNodeMapRange")
    height.inputs["From Min"].default_value, height.inputs["From Max"].default_value = -14, 14
    made.link(split.outputs["Z"], height.inputs["Value"])
    stops = [
        (0.0, "#0e5a74"), (0.30, "#1a7d94"), (0.46, "#3fa3b0"), (0.496, "#5fb4ba"),
        (0.503, "#ffe9d0"), (0.58, "#dcebee"), (0.75, "#a3d2e8"), (1.0, "#6cb4dc"),
    ]
    colour = made.ramp(height.outputs["Result"], [(at, studio.rgb(c)) for at, c in stops])
    glitter = made.add("ShaderNodeTexNoise", Scale=1.0, Detail=1.0)
    made.link(made.coordinates((2.6, 1, 9)), glitter.inputs["Vector"])
    spark = made.ramp(glitter.outputs["Fac"], [(0.66, (0, 0, 0, 1)), (0.74, (5.0, 4.4, 3.6, 1))])
    sea = made.ramp(height.outputs["Result"], [(0.33, (0, 0, 0, 1)), (0.47, (1, 1, 1, 1)), (0.497, (1, 1, 1, 1)), (0.499, (0, 0, 0, 1))])
    only = made.add("ShaderNodeMixRGB", Fac=1.0)
    only.blend_type = "MULTIPLY"
    made.link(spark, only.inputs["Color1"])
    made.link(sea, only.inputs["Color2"])
    sum_up = made.add("ShaderNodeMixRGB", Fac=1.0)
    sum_up.blend_type = "ADD"
    made.link(colour, sum_up.inputs["Color1"])
    made.link(only.outputs["Color"], sum_up.inputs["Color2"])
    made.surface.inputs["Base Color"].default_value = (0, 0, 0, 1)
    made.link(sum_up.outputs["Color"], made.surface.inputs["Emission"])
    made.surface.inputs["Emission Strength"].default_value = 1.12
    plane = studio.add_mesh("view", [(-30, 0, -14), (30, 0, -14), (30, 0, 14), (-30, 0, 14)], [(0, 1, 2, 3)], made.material)
    plane.location = (0, 30, EYE)
    # It is what the lens sees; the light comes from lamps, which keeps the render quiet.
    plane.visible_diffuse = plane.visible_shadow = False


def stand(x, sizes):
    for thick, tall, deep, look, turn in sizes:
        whole = bindery.book(thick, tall, deep, look)
        whole.location = (x + thick / 2, 0.045 + rng.uniform(-0.004, 0.006), 0)
        whole.rotation_euler = (0, math.radians(rng.gauss(0, 0.2)), math.radians(turn))
        x += thick + 0.0012
    return x


out, width, height, samples = studio.arguments()
studio.empty()
rng = random.Random(8)
bindery = Bindery(LOOKS, rng, pages="#f2ead8", call_numbers=True, lettered=1.0)
EYE = 0.262
view()

pale = studio.wood("pale oak", "#a67846", "#e0c193", gloss=0.38)
white = studio.plain("paint", "#e9e6df", 0.45)
studio.box("sill", (-1.6, 0, -0.035), (1.6, 0.33, 0), pale, 0.004)
studio.box("apron", (-1.6, 0.012, -0.6), (1.6, 0.03, -0.035), studio.plain("navy paint", "#23507a", 0.5), 0.002)
for x in (-0.34, 0.46):
    studio.box("mullion", (x - 0.024, 0.345, 0), (x + 0.024, 0.40, 2.2), white, 0.004)
studio.box("rail", (-1.6, 0.34, -0.01), (1.6, 0.405, 0.045), white, 0.004)

x = stand(-0.40, [
    (0.030, 0.224, 0.165, 0, 0.4), (0.019, 0.205, 0.15, 9, -0.6), (0.036, 0.241, 0.17, 5, 0.3),
    (0.024, 0.232, 0.165, 1, -0.3), (0.041, 0.248, 0.172, 3, 0.5), (0.016, 0.197, 0.14, 8, 0.2),
    (0.033, 0.236, 0.168, 2, -0.4), (0.022, 0.216, 0.155, 10, 0.8), (0.038, 0.229, 0.16, 0, -0.2),
    (0.027, 0.244, 0.17, 7, 0.4), (0.020, 0.209, 0.15, 6, -0.5), (0.034, 0.238, 0.168, 4, 0.1),
])
leaning = bindery.book(0.026, 0.226, 0.16, 1)
angle = math.radians(13)
leaning.rotation_euler = (0, -angle, 0)
foot = x + 0.226 * math.sin(angle)
leaning.location = (foot + 0.013 * math.cos(angle), 0.05, 0.013 * math.sin(angle))

z = 0.0
for thick, tall, deep, look, turn, at in ((0.036, 0.235, 0.17, 0, 2, 0), (0.026, 0.214, 0.155, 3, -3, 0.012), (0.021, 0.196, 0.145, 5, 5, 0.016)):
    flat = bindery.book(thick, tall, deep, look)
    flat.rotation_euler = (0, math.radians(-90), math.radians(turn))
    flat.location = (0.345 - at, 0.05, z + thick / 2)
    z += thick + 0.0008

glaze = studio.plain("glaze", "#f0e8da", 0.18)
wall = [(0.0, 0.004), (0.026, 0.004), (0.030, 0.010), (0.035, 0.040), (0.037, 0.078), (0.0385, 0.082), (0.0395, 0.079), (0.0385, 0.040), (0.033, 0.008), (0.029, 0.0), (0.0, 0.0)]
cup = studio.lathe("cup", list(reversed(wall)), glaze)
cup.location = (0.215, 0.125, z)

studio.light("SUN", (2.6, 2.0, 1.9), (0, 0, 0), 6.5, "#ffdcae", 1.0)
studio.light("AREA", (1.1, -1.3, 0.9), (-0.05, 0.05, 0.1), 13, "#e6f0ff", 1.0, 1.0)
studio.light("AREA", (0.1, 0.9, 0.9), (0.0, 0.0, 0.05), 9, "#cfe6ff", 2.0, 1.0)
studio.air("#cfe2f2", 0.32)
studio.camera((0.27, -0.80, EYE), (-0.02, 0.1, 0.196), (-0.06, 0.045, 0.12))
studio.render(out, width, height, samples, exposure=0.42)
