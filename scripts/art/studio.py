"""What every scene shares: an empty file, materials, light, lens and the renderer. Lengths in metres."""
import math
import sys

import bpy
from mathutils import Vector


def arguments():
    """File, width, height and samples after `--`."""
    out, width, height, samples = sys.argv[sys.argv.index("--") + 1:][:4]
    return out, int(width), int(height), int(samples)


def view_name(default):
    """A scene may have several cameras: the fifth argument after `--` chooses one."""
    extra = sys.argv[sys.argv.index("--") + 1:][4:]
    return extra[0] if extra else default


def empty():
    bpy.ops.wm.read_factory_settings(use_empty=True)


def rgb(hex_colour):
    """#rrggbb as the linear RGBA that the renderer wants."""
    parts = [int(hex_colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts] + [1]


def add_mesh(name, vertices, faces, material, smooth=False):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(vertices, [], faces)
    mesh.materials.append(material)
    if smooth:
        for polygon in mesh.polygons:
            polygon.use_smooth = True
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.collection.objects.link(thing)
    return thing


def bevel(thing, width, segments=2):
    modifier = thing.modifiers.new("bevel", "BEVEL")
    modifier.width, modifier.segments = width, segments
    modifier.limit_method, modifier.angle_limit = "ANGLE", math.radians(40)
    return thing


def box(name, low, high, material, edge=0.0015):
    (x0, y0, z0), (x1, y1, z1) = low, high
    vertices = [(x, y, z) for z in (z0, z1) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
    faces = [(3, 2, 1, 0), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)]
    thing = add_mesh(name, vertices, faces, material)
    return bevel(thing, edge) if edge else thing


def prism(name, outline, z0, z1, material, edge=0.0006):
    """A closed outline in the plane, counter-clockwise, drawn up from z0 to z1."""
    n = len(outline)
    vertices = [(x, y, z0) for x, y in outline] + [(x, y, z1) for x, y in outline]
    sides = [(i, (i + 1) % n, (i + 1) % n + n, i + n) for i in range(n)]
    thing = add_mesh(name, vertices, [tuple(reversed(range(n))), tuple(range(n, 2 * n)), *sides], material)
    return bevel(thing, edge) if edge else thing


def lathe(name, profile, material, steps=64):
    """A profile of (radius, z) turned about the z axis."""
    n = len(profile)
    vertices = [
        (r * math.cos(a), r * math.sin(a), z)
        for a in (2 * math.pi * i / steps for i in range(steps))
        for r, z in profile
    ]
    faces = [
        (i * n + j, (i + 1) % steps * n + j, (i + 1) % steps * n + j + 1, i * n + j + 1)
        for i in range(steps)
        for j in range(n - 1)
    ]
    return add_mesh(name, vertices, faces, material, smooth=True)


class Nodes:
    """A material under construction: `add` a node, `link` sockets, `surface` is the principled shader."""

    def __init__(self, name):
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self.tree = self.material.node_tree
        self.surface = self.tree.nodes["Principled BSDF"]

    def add(self, kind, **inputs):
        node = self.tree.nodes.new(kind)
        for key, value in inputs.items():
            node.inputs[key.replace("_", " ")].default_value = value
        return node

    def link(self, start, end):
        self.tree.links.new(start, end)

    def bump(self, height, strength, distance=0.001):
        node = self.add("ShaderNodeBump", Strength=strength, Distance=distance)
        self.link(height, node.inputs["Height"])
        self.link(node.outputs["Normal"], self.surface.inputs["Normal"])

    def coordinates(self, scale):
        place = self.add("ShaderNodeTexCoord")
        mapping = self.add("ShaderNodeMapping")
        mapping.inputs["Scale"].default_value = scale
        self.link(place.outputs["Object"], mapping.inputs["Vector"])
        return mapping.outputs["Vector"]

    def ramp(self, fac, stops):
        node = self.add("ShaderNodeValToRGB")
        elements = node.color_ramp.elements
        while len(elements) < len(stops):
            elements.new(0.5)
        for element, (at, colour) in zip(elements, stops):
            element.position, element.color = at, colour
        self.link(fac, node.inputs["Fac"])
        return node.outputs["Color"]


def plain(name, colour, roughness=0.6, metallic=0.0):
    made = Nodes(name)
    made.surface.inputs["Base Color"].default_value = rgb(colour)
    made.surface.inputs["Roughness"].default_value = roughness
    made.surface.inputs["Metallic"].default_value = metallic
    return made.material


def glow(name, colour, strength, lights=True):
    """A shining surface; without `lights` rays don't seek it, which keeps a scene that has lamps of its own quiet."""
    made = Nodes(name)
    made.material.cycles.sample_as_light = lights
    made.surface.inputs["Base Color"].default_value = (0, 0, 0, 1)
    made.surface.inputs["Emission"].default_value = rgb(colour)
    made.surface.inputs["Emission Strength"].default_value = strength
    return made.material


def wood(name, dark, light, along="x", gloss=0.42):
    """Long grain along one axis, with pores in the bump."""
    made = Nodes(name)
    scale = {"x": (1.2, 22, 22), "y": (22, 1.2, 22), "z": (22, 22, 1.2)}[along]
    where = made.coordinates(scale)
    grain = made.add("ShaderNodeTexNoise", Scale=1.6, Detail=8.0, Roughness=0.62, Distortion=0.6)
    made.link(where, grain.inputs["Vector"])
    colour = made.ramp(grain.outputs["Fac"], [(0.32, rgb(dark)), (0.7, rgb(light))])
    made.link(colour, made.surface.inputs["Base Color"])
    made.surface.inputs["Roughness"].default_value = gloss
    made.bump(grain.outputs["Fac"], 0.25, 0.0006)
    return made.material


def plaster(name, colour):
    made = Nodes(name)
    made.surface.inputs["Base Color"].default_value = rgb(colour)
    made.surface.inputs["Roughness"].default_value = 0.9
    grain = made.add("ShaderNodeTexNoise", Scale=60.0, Detail=6.0)
    made.bump(grain.outputs["Fac"], 0.15, 0.002)
    return made.material


def aim(thing, target):
    direction = Vector(target) - thing.location
    thing.rotation_euler = direction.to_track_quat("-Z", "Y").to_euler()


def light(kind, at, target, power, colour, size=1.0, size_y=None, spread=None):
    """An area lamp in watts, or a sun in W/m² whose size is its angle in degrees."""
    data = bpy.data.lights.new(kind, kind)
    data.energy, data.color = power, rgb(colour)[:3]
    if kind == "SUN":
        data.angle = math.radians(size)
    elif kind == "AREA":
        data.shape, data.size, data.size_y = "RECTANGLE", size, size_y or size
        if spread:
            data.spread = math.radians(spread)
    else:
        data.shadow_soft_size = size
    thing = bpy.data.objects.new(kind, data)
    thing.location = at
    bpy.context.collection.objects.link(thing)
    aim(thing, target)
    return thing


def air(colour, strength):
    world = bpy.data.worlds.new("air")
    world.use_nodes = True
    background = world.node_tree.nodes["Background"]
    background.inputs["Color"].default_value = rgb(colour)
    background.inputs["Strength"].default_value = strength
    bpy.context.scene.world = world


def camera(at, target, focus, lens=50, fstop=2.8, shift=(0, 0)):
    """A full-frame camera; `focus` is the point that is sharp."""
    data = bpy.data.cameras.new("camera")
    data.lens, data.sensor_width = lens, 36
    data.shift_x, data.shift_y = shift
    data.clip_start = 0.02
    thing = bpy.data.objects.new("camera", data)
    thing.location = at
    bpy.context.collection.objects.link(thing)
    aim(thing, target)
    view = (Vector(target) - Vector(at)).normalized()
    data.dof.use_dof = True
    data.dof.focus_distance = (Vector(focus) - Vector(at)).dot(view)
    data.dof.aperture_fstop, data.dof.aperture_blades = fstop, 9
    bpy.context.scene.camera = thing


def render(out, width, height, samples, exposure=0.0, look="Medium High Contrast"):
    """Writes the picture and beside it, as `….blur.exr`, each pixel's circle of confusion in pixels."""
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.use_adaptive_sampling = True
    scene.cycles.adaptive_threshold, scene.cycles.adaptive_min_samples = 0.03, 24
    scene.cycles.use_denoising = False  # Debian's build has no denoiser: develop.py cleans the picture.
    scene.cycles.max_bounces, scene.cycles.diffuse_bounces, scene.cycles.glossy_bounces = 4, 2, 2
    scene.cycles.caustics_reflective, scene.cycles.caustics_refractive = False, False
    scene.cycles.sample_clamp_indirect, scene.cycles.sample_clamp_direct = 3, 10
    scene.view_settings.view_transform, scene.view_settings.look = "Filmic", look
    scene.view_settings.exposure = exposure
    scene.render.resolution_x, scene.render.resolution_y = width, height
    _measure_blur(out.replace(".png", ".blur"))
    scene.cycles.samples = samples
    scene.render.image_settings.file_format = "PNG"
    scene.render.image_settings.color_mode, scene.render.image_settings.color_depth = "RGB", "16"
    scene.render.filepath = out
    bpy.ops.render.render(write_still=True)


def _measure_blur(out):
    """A sharp render of one sample for the depth, turned into |1/focus - 1/depth| times the lens's constant."""
    scene, layer = bpy.context.scene, bpy.context.view_layer
    lens = scene.camera.data
    focal, focus = lens.lens / 1000, lens.dof.focus_distance
    widest = focal ** 2 / (lens.dof.aperture_fstop * (focus - focal)) * 1000
    pixels = widest / lens.sensor_width * max(scene.render.resolution_x, scene.render.resolution_y)
    layer.use_pass_z = True
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    layers = tree.nodes.new("CompositorNodeRLayers")
    steps = [("DIVIDE", focus, True), ("SUBTRACT", 1.0, False), ("ABSOLUTE", 0, False), ("MULTIPLY", pixels, False)]
    socket = layers.outputs["Depth"]
    for operation, value, swapped in steps:
        node = tree.nodes.new("CompositorNodeMath")
        node.operation = operation
        node.inputs[0 if swapped else 1].default_value = value
        tree.links.new(socket, node.inputs[1 if swapped else 0])
        socket = node.outputs[0]
    output = tree.nodes.new("CompositorNodeComposite")
    tree.links.new(socket, output.inputs["Image"])
    lens.dof.use_dof, scene.cycles.samples = False, 1
    scene.render.image_settings.file_format = "OPEN_EXR"
    scene.render.image_settings.color_depth = "32"
    scene.render.filepath = out
    bpy.ops.render.render(write_still=True)
    scene.use_nodes, lens.dof.use_dof = False, True
