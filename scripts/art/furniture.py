"""What a lecture room is furnished with: chairs, a lectern, a screen, pendant lamps, tall windows."""
import math

import bpy

import studio


def empty_root(name, at=(0, 0, 0), turn=0.0):
    root = bpy.data.objects.new(name, None)
    bpy.context.collection.objects.link(root)
    root.location, root.rotation_euler = at, (0, 0, math.radians(turn))
    return root


def instance(parts, at, turn):
    """The same meshes once more: a hundred chairs cost the memory of one."""
    root = empty_root("copy", at, turn)
    for part in parts:
        copy = part.copy()
        bpy.context.collection.objects.link(copy)
        copy.parent = root
    return root


def sheet(name, point, material, thick, steps=(20, 14), edge=0.003):
    """A bent sheet of even thickness: `point(u, v)` with u and v from -1 to 1."""
    across, up = steps
    vertices = [point(-1 + 2 * i / across, -1 + 2 * j / up) for i in range(across + 1) for j in range(up + 1)]
    n = up + 1
    faces = [(i * n + j, (i + 1) * n + j, (i + 1) * n + j + 1, i * n + j + 1) for i in range(across) for j in range(up)]
    thing = studio.add_mesh(name, vertices, faces, material, smooth=True)
    solid = thing.modifiers.new("solid", "SOLIDIFY")
    solid.thickness, solid.offset = thick, 0
    if edge:
        studio.bevel(thing, edge)
    thing.data.use_auto_smooth = True
    return thing


def rod(name, points, radius, material, cyclic=False):
    """A round bar along points."""
    curve = bpy.data.curves.new(name, "CURVE")
    curve.dimensions, curve.bevel_depth, curve.bevel_resolution = "3D", radius, 4
    spline = curve.splines.new("POLY")
    spline.points.add(len(points) - 1)
    for target, point in zip(spline.points, points):
        target.co = (*point, 1)
    spline.use_cyclic_u = cyclic
    curve.materials.append(material)
    thing = bpy.data.objects.new(name, curve)
    bpy.context.collection.objects.link(thing)
    return thing


def rounded(u, v, power=5.0, cut=0.22):
    """How much narrower a sheet is at v, so that its corners are round."""
    return u * (1 - cut * abs(v) ** power)


def chair(shell, cushion, metal):
    """Plywood seat and back on thin legs, facing +y; returns its parts, to be copied with `instance`."""
    seat = sheet("seat", lambda u, v: (0.215 * rounded(u, v), 0.205 * v, 0.445 + 0.012 * u * u - 0.014 * v * v - 0.006 * v), shell, 0.012)
    back = sheet(
        "back",
        lambda u, v: (0.213 * rounded(u, v, 4, 0.2), -0.235 - 0.045 * v + 0.045 * u * u, 0.70 + 0.135 * v),
        shell, 0.012,
    )
    pad = sheet("pad", lambda u, v: (0.196 * rounded(u, v), 0.187 * v, 0.466 + 0.012 * u * u - 0.016 * v * v), cushion, 0.03, edge=0.011)
    inner = sheet(
        "inner pad",
        lambda u, v: (0.195 * rounded(u, v, 4, 0.2), -0.218 - 0.040 * v + 0.043 * u * u, 0.70 + 0.117 * v),
        cushion, 0.016, edge=0.006,
    )
    parts = [seat, back, pad, inner]
    for side in (-1, 1):
        x = side * 0.19
        parts.append(rod("back leg", [(x * 1.08, -0.245, 0), (x, -0.185, 0.43), (x * 0.55, -0.205, 0.50), (x * 0.5, -0.243, 0.66)], 0.0105, metal))
        parts.append(rod("front leg", [(x * 1.08, 0.215, 0), (x, 0.16, 0.438)], 0.0105, metal))
        parts.append(rod("bar", [(x, -0.185, 0.43), (x, 0.16, 0.438)], 0.009, metal))
    return parts


def lectern(body, top, metal, at, turn):
    """A tapered body, a sloping top with papers on it, a thin microphone; its speaker looks towards +y before the turn."""
    root = empty_root("lectern", at, turn)
    parts = [
        studio.box("foot", (-0.30, -0.24, 0), (0.30, 0.24, 0.05), top, 0.006),
        studio.box("panel", (-0.27, 0.17, 0.05), (0.27, 0.20, 1.04), body, 0.004),
        studio.box("side", (-0.27, -0.18, 0.05), (-0.245, 0.17, 1.02), body, 0.004),
        studio.box("side", (0.245, -0.18, 0.05), (0.27, 0.17, 1.02), body, 0.004),
    ]
    for i in range(9):
        x = -0.232 + i * 0.058
        parts.append(studio.box("slat", (x - 0.017, 0.20, 0.09), (x + 0.017, 0.214, 1.0), top, 0.003))
    slab = studio.box("slab", (-0.33, -0.26, -0.015), (0.33, 0.26, 0.018), top, 0.006)
    slab.location, slab.rotation_euler = (0, -0.02, 1.08), (math.radians(14), 0, 0)
    lip = studio.box("lip", (-0.33, -0.262, 0.018), (0.33, -0.245, 0.04), metal, 0.003)
    lip.parent = slab
    for i, (x, turned) in enumerate(((-0.06, 4), (0.05, -5))):
        leaf = studio.box("paper", (-0.105, -0.148, 0), (0.105, 0.148, 0.003), studio.plain("sheet", "#f1e7d0", 0.8), 0)
        leaf.location, leaf.rotation_euler, leaf.parent = (x, -0.03, 0.019 + i * 0.003), (0, 0, math.radians(turned)), slab
    parts.append(slab)
    neck = [(0.22, 0.17 - 0.19 * (t / 12) ** 2, 1.12 + 0.32 * math.sin(t / 12 * 1.45)) for t in range(13)]
    parts.append(rod("neck", neck, 0.005, metal))
    x, y, z = neck[-1]
    parts.append(rod("microphone", [(x, y, z), (x, y - 0.055, z + 0.004)], 0.013, studio.plain("foam", "#141210", 0.9)))
    for part in parts:
        part.parent = root
    return root


def screen(x0, x1, y, z0, z1, colour="#ffeccb", strength=1.4):
    """A lit blank screen facing -y, a little dimmer towards its edges, in a dark frame."""
    made = studio.Nodes("screen")
    made.surface.inputs["Base Color"].default_value = (0, 0, 0, 1)
    place = made.add("ShaderNodeTexCoord")
    round_ = made.tree.nodes.new("ShaderNodeTexGradient")
    round_.gradient_type = "SPHERICAL"
    mapping = made.add("ShaderNodeMapping")
    mapping.inputs["Location"].default_value = (-0.95, 0, -0.95)
    mapping.inputs["Scale"].default_value = (1.9 / (x1 - x0), 0, 1.9 / (z1 - z0))
    made.link(place.outputs["Object"], mapping.inputs["Vector"])
    made.link(mapping.outputs["Vector"], round_.inputs["Vector"])
    r, g, b, _ = studio.rgb(colour)
    made.link(made.ramp(round_.outputs["Fac"], [(0.0, (r * 0.72, g * 0.66, b * 0.56, 1)), (0.85, (r, g, b, 1))]), made.surface.inputs["Emission"])
    made.surface.inputs["Emission Strength"].default_value = strength
    made.surface.inputs["Specular"].default_value = 0
    made.material.cycles.sample_as_light = False
    w, h = x1 - x0, z1 - z0
    studio.add_mesh("screen", [(0, 0, 0), (w, 0, 0), (w, 0, h), (0, 0, h)], [(0, 1, 2, 3)], made.material).location = (x0, y, z0)
    frame = studio.plain("frame", "#15120e", 0.5)
    t = 0.04
    for low, high in (((x0 - t, z0 - t), (x1 + t, z0)), ((x0 - t, z1), (x1 + t, z1 + t)), ((x0 - t, z0), (x0, z1)), ((x1, z0), (x1 + t, z1))):
        studio.box("frame", (low[0], y - 0.02, low[1]), (high[0], y + 0.03, high[1]), frame, 0.004)


def pendant(at, ceiling, brass):
    """A milk-glass globe in a brass cap on a long stem; it is seen to shine, and the scene's own lamps do the lighting."""
    x, y, z = at
    r = 0.13
    globe = studio.lathe("globe", [(r * math.sin(math.pi * i / 20), -r * math.cos(math.pi * i / 20)) for i in range(21)], studio.glow("globe", "#ffce8c", 5.0, False), 32)
    globe.location = (x, y, z)
    globe.visible_diffuse = globe.visible_shadow = False
    cap = studio.lathe("cap", [(0.0, 0.17), (0.012, 0.165), (0.02, 0.15), (0.065, 0.135), (0.075, 0.105), (0.07, 0.10)], brass, 32)
    cap.location = (x, y, z)
    rod("stem", [(x, y, z + 0.16), (x, y, ceiling)], 0.007, brass)


def window_wall(x, y0, openings, y1, top, wall, frame, daylight, sill=0.85, head=3.5):
    """A wall along y at x, with tall openings (each from y to y) that have mullions; light lies behind it."""
    edge = y0
    for low, high in openings:
        studio.box("pier", (x - 0.3, edge, 0), (x, low, top), wall, 0.004)
        studio.box("below", (x - 0.3, low, 0), (x, high, sill), wall, 0.004)
        studio.box("above", (x - 0.3, low, head), (x, high, top), wall, 0.004)
        studio.box("board", (x - 0.3, low - 0.03, sill), (x + 0.05, high + 0.03, sill + 0.035), frame, 0.006)
        middle = (low + high) / 2
        for at, half in ((low + 0.03, 0.03), (middle, 0.022), (high - 0.03, 0.03)):
            studio.box("mullion", (x - 0.19, at - half, sill), (x - 0.13, at + half, head), frame, 0.004)
        for i in range(5):
            z = sill + (head - sill) * i / 4
            studio.box("bar", (x - 0.185, low, z - 0.018), (x - 0.135, high, z + 0.018), frame, 0.004)
        edge = high
    studio.box("pier", (x - 0.3, edge, 0), (x, y1, top), wall, 0.004)
    sky = studio.add_mesh("sky", [(x - 1.2, y0 - 6, -2), (x - 1.2, y1 + 14, -2), (x - 1.2, y1 + 14, top + 4), (x - 1.2, y0 - 6, top + 4)], [(0, 1, 2, 3)], daylight)
    sky.visible_diffuse = sky.visible_shadow = False
