"""The README's layout is the tree, and modules stay small enough to read."""

import ast
import re
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]


def _folders_in_readme() -> set[str]:
    table = (ROOT / "README.md").read_text(encoding="utf-8").split("## Layout")[1].split("\n## ")[0]
    return {
        name
        for row in table.splitlines()
        if row.startswith("| `")
        for name in re.findall(r"`([^`]+)`", row.split("|")[1])
    }


def _folders_in_tree() -> set[str]:
    listed = subprocess.run(
        ["git", "-c", "core.quotePath=off", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    folders = {parent.as_posix() for file in listed.splitlines() for parent in Path(file).parents} - {"."}
    deep = {folder for folder in folders if folder.startswith(("tests/", "examples/", "docs/assets/"))}
    return folders - deep


def test_the_readme_names_every_folder_and_no_other() -> None:
    assert _folders_in_readme() == _folders_in_tree()


@cache
def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


_NAMED = re.compile(r"(?<![\w/.<-])(?:[A-Z]{4,}\.md|[a-z_]+(?:/[\w.-]+)*/[\w-]+\.(?:py|md|tsv|txt|js|json|yml|toml))\b")
"""A file of this repository, as prose names it: from the root or from a package."""


def _prose() -> Iterator[tuple[Path, str]]:
    """Every docstring of the code, scripts and tests, and what ARCHITECTURE.md and the README put between backticks."""
    for folder in ("hooks", "scripts", "tests"):
        for module in (ROOT / folder).rglob("*.py"):
            if not _NAMED.search(module.read_text(encoding="utf-8")):
                continue
            for node in ast.walk(_tree(module)):
                if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                    yield module, str(node.value.value)
    for page in (ROOT / "ARCHITECTURE.md", ROOT / "README.md"):
        yield page, " ".join(re.findall(r"`([^`]+)`", page.read_text(encoding="utf-8")))


def test_a_file_that_prose_names_is_there() -> None:
    package = ROOT / "hooks/isnad"
    roots = (ROOT, package, package / "write", package / "write/pages", ROOT / "tests")
    named = [(path, name) for path, text in _prose() for name in _NAMED.findall(text)]
    gone = [
        (str(path), name) for path, name in named if not any((root / name).exists() for root in (*roots, path.parent))
    ]
    assert len(named) > 50
    assert gone == []


def test_no_module_is_over_400_lines() -> None:
    modules = [*(ROOT / "hooks").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    long = {str(module): n for module in modules if (n := len(module.read_text(encoding="utf-8").splitlines())) > 400}
    assert not long


def _imported(module: Path) -> Iterator[str]:
    """The modules of the package that a module imports from, by their dotted names."""
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("isnad"):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_what_only_one_other_uses_is_no_module_under_30_lines() -> None:
    code = [*(ROOT / "hooks").rglob("*.py"), *(ROOT / "scripts").rglob("*.py")]
    users = Counter(name for module in code for name in set(_imported(module)))
    small = [
        path for path in (ROOT / "hooks/isnad").rglob("[!_]*.py") if len(path.read_text("utf-8").splitlines()) < 30
    ]
    names = {".".join(path.relative_to(ROOT / "hooks").with_suffix("").parts) for path in small}
    assert len(names) > 5
    assert {name for name in names if users[name] < 2} == set()


def test_no_import_is_for_the_type_checker_alone() -> None:
    """A circle of modules would hide there: as things are, none that is in one can be imported."""
    code = [*(ROOT / "hooks").rglob("*.py")]
    assert len(code) > 300
    assert [str(module) for module in code if "TYPE_CHECKING" in module.read_text("utf-8")] == []


RETIRED = {
    *(
        "aside",
        "carriers",
        "desk",
        "governed",
        "grounds",
        "hand",
        "hands",
        "kin",
        "lean",
        "mended",
        "slips",
        "standing",
    ),
    *("stanced", "strays", "telling", "told", "toll", "turn", "unseen", "web"),
}
"""Words that the code once had for things of this field, each with a plain one in its place now."""


def _named(module: Path) -> Iterator[str]:
    """The names that others read: of the module, of what it defines, of fields and of arguments."""
    yield module.stem
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        if isinstance(node, ast.arg):
            yield node.arg
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


def test_no_name_is_a_word_that_was_retired() -> None:
    named = {name for module in (ROOT / "hooks").rglob("*.py") for name in _named(module)}
    assert len(named) > 2000
    assert {name for name in named if name.strip("_").lower() in RETIRED} == set()


def test_no_two_classes_have_one_name() -> None:
    trees = (_tree(module) for module in (ROOT / "hooks").rglob("*.py"))
    classes = Counter(node.name for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    assert len(classes) > 300
    assert [name for name, times in classes.items() if times > 1] == []


def test_no_script_is_over_80_lines() -> None:
    for script in (ROOT / "scripts").glob("*.py"):
        assert len(script.read_text(encoding="utf-8").splitlines()) <= 80, script


def _off_the_disk() -> Iterator[Path]:
    """The modules that the import contract keeps off the disk."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (contract,) = (one for one in contracts if "touch the disk" in one["name"])
    for name in contract["source_modules"]:
        path = ROOT / "hooks" / name.replace(".", "/")
        yield from path.rglob("*.py") if path.is_dir() else [path.with_suffix(".py")]


def _opens(source: str) -> bool:
    """Whether a module opens files by `open` or by more of `io` than its buffers."""
    nodes = list(ast.walk(ast.parse(source)))
    called = (node.func for node in nodes if isinstance(node, ast.Call))
    named = any(isinstance(function, ast.Name) and function.id == "open" for function in called)
    from_io = {
        alias.name for node in nodes if isinstance(node, ast.ImportFrom) and node.module == "io" for alias in node.names
    }
    whole_io = any(isinstance(node, ast.Import) and any(alias.name == "io" for alias in node.names) for node in nodes)
    return named or whole_io or bool(from_io - {"StringIO", "BytesIO"})


def test_what_works_on_values_opens_no_file() -> None:
    modules = list(_off_the_disk())
    assert len(modules) > 100
    assert [str(module) for module in modules if _opens(module.read_text(encoding="utf-8"))] == []
    assert _opens("open('x')") and _opens("import io") and _opens("from io import open")
    assert not _opens("from io import StringIO")
