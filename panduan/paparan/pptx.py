"""stub"""

from panduan.bahan import Lingkup
from panduan.paparan.salindia import Paparan


def build_pptx(lingkup: Lingkup, paparan: Paparan) -> bytes:
    return b""
