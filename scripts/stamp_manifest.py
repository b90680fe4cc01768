"""Have an authority state that a release's manifest was there at a moment: make the request, and hold the answer to it.

    python scripts/stamp_manifest.py ask MANIFEST              # writes MANIFEST.tsq, a request of RFC 3161
    python scripts/stamp_manifest.py hold MANIFEST ROOT.pem    # holds MANIFEST.tsr, the answer, against both

A manifest names every file of a release by its SHA-256, so its stamp is one of the whole. Nothing is sent from here:
send the request to an authority of your choice as `Content-Type: application/timestamp-query`, keep its answer beside
the manifest as MANIFEST.tsr, and its root certificate (PEM). The request has no nonce, so one manifest has one request.
Needs `pip install .[release]`.
Exit code 0; 1: the answer is not one to this manifest, or not from that authority; 2: wrong arguments.
"""

import argparse
import sys
from pathlib import Path

from isnad.message import visible
from isnad.read.arguments import a_path
from isnad.say.streams import said_by, speak_utf8


def main() -> int:
    speak_utf8()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("ask", "hold"))
    parser.add_argument("manifest", type=a_path, metavar="MANIFEST")
    parser.add_argument("root", type=a_path, nargs="?", metavar="ROOT.pem", help="the authority's root certificate")
    options = parser.parse_args()
    if not options.manifest.is_file():
        parser.error(f"no such file: {visible(str(options.manifest))}")
    if not options.manifest.stat().st_size:
        parser.error(f"{visible(str(options.manifest))}: empty, and no manifest of a release")
    if options.what == "ask":
        return _ask(options.manifest)
    if not options.root or not options.root.is_file():
        parser.error("name the file of the authority's root certificate")
    return _hold(options.manifest, options.root)


def _ask(manifest: Path) -> int:
    from rfc3161_client import TimestampRequestBuilder

    request = TimestampRequestBuilder().data(manifest.read_bytes()).nonce(nonce=False).build()
    asked = manifest.with_name(f"{manifest.name}.tsq")
    asked.write_bytes(request.as_bytes())
    print(asked)
    return 0


def _hold(manifest: Path, root: Path) -> int:
    from cryptography.x509 import load_pem_x509_certificate
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response

    answer = manifest.with_name(f"{manifest.name}.tsr")
    if not answer.is_file():
        print(f"{visible(str(answer))}: no such file; put the authority's answer there", file=sys.stderr)
        return 1
    try:
        stamp = decode_timestamp_response(answer.read_bytes())
        trusted = VerifierBuilder().add_root_certificate(load_pem_x509_certificate(root.read_bytes())).build()
        trusted.verify_message(stamp, manifest.read_bytes())
    except (OSError, ValueError, VerificationError) as wrong:
        print(f"{answer}: {wrong}", file=sys.stderr)
        return 1
    print(stamp.tst_info.gen_time.isoformat())
    return 0


if __name__ == "__main__":
    sys.exit(said_by(main))
