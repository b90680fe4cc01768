"""pinned packages -> an SBOM: every package that the site is built with, as CycloneDX 1.6.

Needs cyclonedx-python-lib, which the site does not.
"""

import re
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)(.*)$", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def sbom_json(pins: str, name: str, version: str) -> str:
    """The list of the packages that `pins` names, a requirements file with hashes; `name` and `version` are of what is
    built with them. The same pins give the same text."""
    root = Component(type=ComponentType.APPLICATION, name=name, version=version, bom_ref=name)
    parts = list(_components(pins))
    made = Bom(components=parts, serial_number=uuid5(NAMESPACE_URL, pins))
    made.metadata.component = root
    made.metadata.timestamp = None  # type: ignore[assignment]  # it is left out: a clock makes two of one commit differ
    made.register_dependency(root, parts)
    return JsonV1Dot6(made).output_as_string(indent=1) + "\n"


def _components(pins: str) -> Iterator[Component]:
    """A wheel for each system has a hash of its own: all of them are listed, as the pins are."""
    for name, version, rest in _PIN.findall(pins.replace("\\\n", " ")):
        purl = PackageURL("pypi", None, name.lower(), version)
        hashes = [HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in _HASH.findall(rest)]
        yield Component(
            type=ComponentType.LIBRARY, name=name, version=version, purl=purl, bom_ref=str(purl), hashes=hashes
        )
