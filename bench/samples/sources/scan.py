"""Makes a clean page look scanned: skewed, on greyish paper, a little blurred and noisy. The noise is seeded.

Usage: scan.py PAGE.png SCAN.jpg
"""
import random
import statistics
import sys

from PIL import Image, ImageChops, ImageFilter

DPI = 200
SKEW_DEGREES = 0.8
PAPER, INK = 236, 38
NOISE_SIGMA = 8
JPEG_QUALITY = 50
SEED = 1788


def noise(size):
    """Grey Gaussian noise around 128: seeded bytes through the inverse of the normal distribution."""
    normal = statistics.NormalDist(128, NOISE_SIGMA)
    table = [round(normal.inv_cdf((level + 0.5) / 256)) for level in range(256)]
    raw = random.Random(SEED).randbytes(size[0] * size[1])
    return Image.frombytes("L", size, raw).point(table).filter(ImageFilter.GaussianBlur(0.5))


def shade(size):
    """Paper that darkens towards the right edge, as beside a book's spine."""
    edge = Image.linear_gradient("L").rotate(90).resize(size)
    return edge.point([255 - max(0, level - 200) // 3 for level in range(256)])


def scan(page):
    """The page as a scanner would give it back."""
    inked = page.convert("L").point([INK + level * (PAPER - INK) // 255 for level in range(256)])
    turned = inked.rotate(SKEW_DEGREES, Image.BICUBIC, fillcolor=PAPER).filter(ImageFilter.GaussianBlur(0.7))
    shaded = ImageChops.multiply(turned, shade(turned.size))
    return ImageChops.add(shaded, noise(turned.size), offset=-128)


if __name__ == "__main__":
    scan(Image.open(sys.argv[1])).save(sys.argv[2], "JPEG", quality=JPEG_QUALITY, optimize=True, dpi=(DPI, DPI))
