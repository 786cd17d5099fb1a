"""
Turns a render into the photo that ships: noise out, a little grain and grading in, JPEG without metadata.
python3 scripts/art/develop.py render.png photo.jpg   (needs python3-opencv; reads render.blur.exr too)

What is out of focus holds no detail finer than its circle of confusion, so it is smoothed by a
part of that circle; what is in focus gets a gentle non-local mean.
"""
import os
import sys

os.environ["OPENCV_IO_ENABLE_OPENEXR"] = "1"
import cv2  # noqa: E402
import numpy as np  # noqa: E402

LIMIT = 345_000


def read(path):
    picture = cv2.imread(path, cv2.IMREAD_UNCHANGED)
    blur = cv2.imread(path.replace(".png", ".blur.exr"), cv2.IMREAD_UNCHANGED)
    blur = blur if blur.ndim == 2 else blur[..., 0]
    return picture[..., :3].astype(np.float32) / 65535, np.nan_to_num(blur, posinf=60).clip(0, 60)


def without_sparks(picture):
    """Single pixels far brighter than all around them."""
    median = cv2.merge([cv2.medianBlur(c, 3) for c in cv2.split(picture)])
    spark = (picture - median).max(axis=2, keepdims=True) > 0.12
    return np.where(spark, median, picture)


def smooth_by_blur(picture, blur):
    """Gaussian levels, each gathered only from pixels that are about as much out of focus."""
    blur = cv2.GaussianBlur(blur, (0, 0), 4)
    result, done = picture.copy(), np.zeros_like(blur)
    for sigma in (1.0, 1.4, 2.0, 2.8, 4.0, 5.6):
        needs = sigma / 0.17
        near = np.clip((blur - needs * 0.7) / (needs * 0.3), 0, 1)
        weight = cv2.GaussianBlur(near, (0, 0), sigma)[..., None] + 1e-4
        level = cv2.GaussianBlur(picture * near[..., None], (0, 0), sigma) / weight
        result = result * (1 - near[..., None]) + level * near[..., None]
        done = np.maximum(done, near)
    return result, done


def quiet(picture, strength):
    """A non-local mean in eight bits; what it rounded away is put back smoothly, or soft light would show bands."""
    eight = (picture * 255).round().astype(np.uint8)
    clean = cv2.fastNlMeansDenoisingColored(eight, None, strength, strength * 1.6, 5, 17)
    clean = clean.astype(np.float32) / 255
    return clean + cv2.GaussianBlur(picture - clean, (0, 0), 9)


def finish(picture, rng):
    """A soft bloom, a slight vignette and grain that hides banding."""
    height, width = picture.shape[:2]
    bright = np.clip(picture - 0.72, 0, 1)
    picture = picture + 0.35 * cv2.GaussianBlur(bright, (0, 0), width / 45)
    y, x = np.mgrid[-1:1:height * 1j, -1:1:width * 1j]
    picture = picture * (1 - 0.10 * np.clip(x ** 2 + y ** 2 - 0.35, 0, None))[..., None]
    grain = cv2.GaussianBlur(rng.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 0.7)
    return np.clip(picture + 0.007 * grain[..., None], 0, 1)


def main(source, target):
    picture, blur = read(source)
    picture, done = smooth_by_blur(without_sparks(picture), blur)
    strength = float(sys.argv[3]) if len(sys.argv) > 3 else 4
    done = cv2.GaussianBlur(done, (0, 0), 3)[..., None]
    # What is out of focus is smooth already: the non-local mean serves only what is sharp.
    picture = picture * done + quiet(picture, strength) * (1 - done)
    picture = finish(picture, np.random.default_rng(7))
    eight = (picture * 255).round().astype(np.uint8)
    for quality in range(86, 60, -2):
        cv2.imwrite(target, eight, [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_PROGRESSIVE, 1, cv2.IMWRITE_JPEG_OPTIMIZE, 1])
        if os.path.getsize(target) <= LIMIT:
            break
    print(target, quality, os.path.getsize(target), "clipped", float((eight.max(axis=2) >= 254).mean()), "black", float((eight.max(axis=2) <= 2).mean()))


main(*sys.argv[1:3])
