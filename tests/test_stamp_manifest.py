"""A time stamp of a release's manifest: asked for, answered by an authority of the test's own, held against both."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "scripts" / "stamp_manifest.py"
CONFIGURED = """
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[stamps]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[tsa]
default_tsa = here
[here]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256, sha512
ess_cert_id_alg = sha256
"""


def openssl(folder: Path, *arguments: str) -> str:
    ran = subprocess.run(["openssl", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def stamp(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, SCRIPT, *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the root certificate and the key of an authority that stamps."""
    if not shutil.which("openssl"):
        pytest.fail("no openssl") if os.environ.get("TOOLS_REQUIRED") else pytest.skip("no openssl")
    folder = tmp_path_factory.mktemp("authority")
    (folder / "tsa.cnf").write_text(CONFIGURED, "ascii")
    (folder / "serial").write_text("01\n", "ascii")
    new = ("req", "-new", "-newkey", "rsa:2048", "-nodes", "-config", "tsa.cnf")
    openssl(
        folder, *new, "-x509", "-subj", "/CN=root", "-extensions", "root", "-keyout", "root.key", "-out", "root.pem"
    )
    openssl(folder, *new, "-subj", "/CN=stamps", "-keyout", "tsa.key", "-out", "tsa.csr")
    signed = ("x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "2")
    openssl(folder, *signed, "-extfile", "tsa.cnf", "-extensions", "stamps", "-out", "tsa.pem")
    return folder


def test_an_answer_is_held_against_what_was_asked(authority: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text('{"release": "…"}\n', "utf-8")
    assert stamp("ask", manifest).returncode == 0
    told = openssl(tmp_path, "ts", "-query", "-in", "manifest.json.tsq", "-text")
    assert "Certificate required: yes" in told and "Nonce: unspecified" in told
    answered = ("-queryfile", str(tmp_path / "manifest.json.tsq"), "-out", str(tmp_path / "manifest.json.tsr"))
    openssl(authority, "ts", "-reply", "-config", "tsa.cnf", "-signer", "tsa.pem", "-inkey", "tsa.key", *answered)
    held = stamp("hold", manifest, authority / "root.pem")
    assert (held.returncode, held.stdout[:2]) == (0, "20"), held.stderr
    manifest.write_text('{"release": "another"}\n', "utf-8")
    refused = stamp("hold", manifest, authority / "root.pem")
    assert (refused.returncode, refused.stdout) == (1, "") and refused.stderr


def test_one_manifest_has_one_request(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text("{}\n", "ascii")
    requests = set()
    for _ in range(2):
        assert stamp("ask", manifest).returncode == 0
        requests.add((tmp_path / "manifest.json.tsq").read_bytes())
    assert len(requests) == 1


def test_an_answer_of_nobody_is_refused(authority: Path, tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    manifest.write_text("{}\n", "ascii")
    assert stamp("hold", manifest, authority / "root.pem").returncode == 1
    (tmp_path / "manifest.json.tsr").write_bytes(b"no stamp")
    assert stamp("hold", manifest, authority / "root.pem").returncode == 1
    assert stamp("hold", manifest).returncode == 2
