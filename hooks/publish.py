"""The one file that knows MkDocs: it hands every output of the archive over, and nothing else."""

import atexit
import errno
import logging
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from html import escape
from pathlib import Path
from shutil import rmtree

from filelock import FileLock, Timeout
from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler, get_build_date

from isnad.finish.faults import show_faults
from isnad.finish.frames import CONTENT, Frame, Heading, Shape, Shown, frame_of, meta_of, shape_of, stand_in
from isnad.finish.kept import Kept, KeptPage, Packed, kept
from isnad.finish.manifest import NAME, manifest_json, release_of, survey
from isnad.finish.page_head import version_of, with_policy, with_versions
from isnad.finish.preview import guarded
from isnad.finish.style_purge import purged_css
from isnad.finish.swap import beside, lock_of, obstacles, restore, swap_in
from isnad.finish.theme_patches import ThemeChanged, with_patches
from isnad.finish.worker import WORKER, WORKER_LOGIC, shell_of, worker_js, worker_logic
from isnad.message import Fault, Message, at_position, fault
from isnad.model import pages as archive_pages
from isnad.model.outputs import Edition
from isnad.model.source import FilePosition
from isnad.pipeline import Refused, archive_parts, published_markdown
from isnad.read.folders import Folders
from isnad.say.progress import Watch
from isnad.say.review_arabic import NOTHING_PUBLISHED
from isnad.say.saying import as_text
from isnad.say.screen import Ticker, watching
from isnad.say.streams import speak_utf8
from isnad.write.render.markup import whole_words_of_page
from isnad.write.words.theme import FRAME, edition_text

_IN_THE_MENU = frozenset(
    {
        *("index", "corrections", "data/index", "offline"),
        *(f"{shelf}/index" for shelf in ("articles", "claims", "events", "organisations", "people", "places")),
    }
)
"""The pages that the small nav may name; articles and entries stay out of it, however many there are."""

_UNASKED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/images/favicon.png")
"""The theme's own search and sign, 1.2 MB that no page asks for; nor for its maps, 1.3 MB for who mends it."""

_LEFT_OUT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
"""Files that MkDocs itself keeps out of a build."""

_PATIENCE = 600
"""Seconds that a build waits for another one of the same site."""

_NOT_WRITTEN = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "disk-full"),
    **dict.fromkeys((errno.EACCES, errno.EPERM), "not-permitted"),
    errno.EROFS: "read-only",
}
"""What a system says where it does not let something be written, and the rule that tells it."""

_EPOCH = re.compile(r"|0|[1-9][0-9]{0,9}", re.ASCII)
"""Seconds since 1970, up to the year 2286; or nothing, where no commit is known."""

_DOI = re.compile(r"|10\.[0-9]{4,9}/[-._;()/:A-Za-z0-9]+", re.ASCII)
"""A DOI as Crossref says most are (https://www.crossref.org/blog/dois-and-matching-regular-expressions/), or none."""

_log = get_plugin_logger("isnad")


class ReadyPage(Page):
    """A page whose content is HTML already; MkDocs gives it the theme and nothing more."""

    def __init__(self, kept: KeptPage, file: File, config: MkDocsConfig) -> None:
        # The theme prints titles and descriptions as they are, so they are escaped here.
        super().__init__(escape(kept.page.title), file, config)
        self.kept = kept
        self.update_date = kept.page.changed

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        # The menu shows where some pages stand, so each of them is a shape of its own.
        self._in_the_menu = self.kept.page.address in _IN_THE_MENU
        self.meta = meta_of(self.kept.page) if self._in_the_menu else {"template": "framed.html"}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = str(self.kept.html) if self._in_the_menu else ""
        self.toc = _contents(_headings(self.kept.page))
        self.present_anchor_ids = set()
        self.links_to_anchors = {}

    def shape(self) -> tuple[Shape, dict[str, str]]:
        """What the theme is shown of this page, and what stands for the marks in it."""
        page, here, edited = self.kept.page, self.canonical_url or "", self.edit_url or ""
        return shape_of(Shown(page.address, here, edited, meta_of(page), _headings(page), str(self.kept.html)))


class PackedFile(File):
    """A file of the archive that is unpacked when it is asked for. It goes out as it is, even where it ends in .md."""

    def __init__(self, uri: str, kept: Packed, config: MkDocsConfig) -> None:
        super().__init__(f"{uri}.txt", None, config.site_dir, config.use_directory_urls)
        self.dest_uri = self.url = uri
        self._kept = kept

    @property  # type: ignore[misc]  # nobody sets it
    def content_bytes(self) -> bytes:
        return self._kept.data

    @property  # type: ignore[misc]  # nobody sets it
    def content_string(self) -> str:
        return str(self._kept)

    def copy_file(self, dirty: bool = False) -> None:
        place = Path(self.abs_dest_path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(self.content_bytes)


class Faults(Abort):
    """What is wrong with the archive, as it was said: nothing was written over it."""

    def __init__(self, messages: list[Message]) -> None:
        super().__init__(NOTHING_PUBLISHED.format(len(messages)))
        self.lines = tuple(map(as_text, messages))


def on_startup(**_: object) -> None:
    """What is wrong is said in Arabic, which not every locale can print."""
    speak_utf8()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make every output before MkDocs clears a folder, and have it build beside the last good site.

    That one stays whole until the new one is. --quiet silences no fault.
    """
    mkdocs = logging.getLogger("mkdocs")
    config.extra["archive"]["quiet"] = quiet = mkdocs.getEffectiveLevel() > logging.INFO
    if config.strict and mkdocs.level > logging.WARNING:
        mkdocs.setLevel(logging.WARNING)
    if not _EPOCH.fullmatch(str(config.extra["archive"]["committed"])):
        raise _said([at_position("SOURCE_DATE_EPOCH", FilePosition(), fault("odd-epoch"))])
    if not _DOI.fullmatch(_edition(config).doi):
        raise _said([at_position("mkdocs.yml", FilePosition(), fault("odd-doi"))])
    if not _is_served(config):
        site = Path(config.site_dir)
        try:
            _look_about(site)
            config.extra["archive"]["lock"] = _locked(site)
            restore(site)
        except OSError as wrong:
            raise _said([at_position(str(site.parent), FilePosition(), _why(wrong))]) from None
        config.site_dir = str(beside(site))
        config.extra["archive"]["unfinished"] = unfinished = partial(rmtree, beside(site), ignore_errors=True)
        atexit.register(unfinished)  # what a build that fails has written takes room and is no use
    with watching(quiet=quiet) as watch:
        config.extra["archive"]["kept"] = _kept(config, watch)
    return config


def on_build_error(error: Exception, **_: object) -> None:
    """A disk that takes no more is told in words, whatever was being written."""
    if isinstance(error, OSError) and error.errno in _NOT_WRITTEN:
        raise _said([at_position(str(error.filename or "."), FilePosition(), _why(error))]) from None


def _look_about(site: Path) -> None:
    """Raises Faults where something stands in the place of a version of the site, or of its lock, that is none."""
    if found := [at_position(str(place), FilePosition(), fault(rule)) for place, rule in obstacles(site)]:
        raise _said(found)


def _why(wrong: OSError) -> Fault:
    """Why the system did not let something be written."""
    rule = _NOT_WRITTEN.get(wrong.errno or 0)
    return fault(rule) if rule else fault("site-not-writable", why=wrong.strerror or str(wrong))


def _locked(site: Path) -> FileLock:
    """The lock on a site's folder, once no other build holds it."""
    site.parent.mkdir(parents=True, exist_ok=True)
    lock = lock_of(site)
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout:
        raise _said([at_position(str(site), FilePosition(), fault("another-build"))]) from None
    return lock


def _kept(config: MkDocsConfig, watch: Watch) -> Kept:
    """Every part of the archive's site. Raises Faults, having said them."""
    root = Path(config.config_file_path).resolve().parent
    folders = Folders(root, root / config.extra["archive"]["articles"], Path(config.docs_dir))
    try:
        parts = kept(archive_parts(folders, config.site_url or "", _edition(config), watch))
    except Refused as refused:
        raise _said(refused.messages) from None
    if taken := _taken(folders, parts):
        raise _said([at_position(path, FilePosition(), fault("taken-address")) for path in taken])
    return parts


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """While a record is broken the preview stays what it was, with what is wrong on top of each page."""

    def build_or_say() -> None:
        try:
            builder()
        except Faults as faults:
            show_faults(Path(config.site_dir), faults.lines)

    server.builder = build_or_say
    if app := server.get_app():
        server.set_app(guarded(app))
    return server


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the archive's pages and files among those that people wrote."""
    parts: Kept = config.extra["archive"]["kept"]
    for file in [file for file in files if file.src_uri.startswith(_UNASKED) or file.dest_uri.endswith(".map")]:
        files.remove(file)
    for page in parts.pages:
        if own := files.get_file_from_path(f"{page.page.address}.md"):
            files.remove(own)  # an entry's own file gives way to its page
        files.append(_page_file(page, config))
    for file in files.documentation_pages():
        if not isinstance(file.page, ReadyPage):
            files.append(_plain_file(file.src_uri, published_markdown(file.content_string), config))
    for uri, text in parts.files.items():
        files.append(PackedFile(uri, text, config))
    for picture in parts.pictures:
        files.append(File.generated(config, picture.uri, content=picture.png))
    for sheet in [file for file in files if file.dest_uri.endswith(".css")]:
        files.remove(sheet)
        files.append(_plain_file(sheet.dest_uri, purged_css(sheet.content_string), config))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Name no page's neighbour in the menu: Firefox would fetch it unasked, which the pages' policy forbids.

    Nor does the sitemap say of a page that people wrote that it changed on the day of the build. In an archive where
    nothing is dated yet its first page did: MkDocs cannot do without one day.
    """
    for page in nav.pages:
        page.previous_page = page.next_page = None
    for file in files.documentation_pages():
        if file.page and not isinstance(file.page, ReadyPage):
            file.page.update_date = ""
    if nav.homepage and not any(file.page.update_date for file in files.documentation_pages() if file.page):
        nav.homepage.update_date = get_build_date()
    return nav


def _said(messages: list[Message]) -> Faults:
    """The fault to raise for messages, each of which is printed first."""
    for message in messages:
        _log.error("%s", as_text(message))
    return Faults(messages)


def _taken(folders: Folders, parts: Kept) -> list[str]:
    """Pages that people wrote where the archive makes one; an entry's own file is no such page."""
    own = {f"docs/{file.relative_to(folders.docs).as_posix()}" for file in folders.docs.rglob("*.md")}
    made = {f"docs/{ready.page.address}.md": ready.page.edit for ready in parts.pages}
    return sorted(path for path in own & made.keys() if made[path] != path)


@event_priority(-1000)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Once every file is known: which version of a style or a script this build has; and what the frame says."""
    loaded = (file for file in files if file.dest_uri.endswith((".css", ".js")))
    config.extra["archive"]["versions"] = {file.dest_uri: version_of(file.content_bytes) for file in loaded}
    config.extra["archive"]["meant"] = {file.dest_uri for file in files if file.inclusion not in _LEFT_OUT}
    env.globals["frame"] = FRAME
    env.globals["framed"] = pass_context(partial(_framed, config=config, frames={}))
    parts: Kept = config.extra["archive"]["kept"]
    picture = parts.pictures[0].uri if parts.pictures else ""  # of a page that has none of its own
    config.extra["archive"]["written"] = Ticker("publish", len(parts.pages), quiet=config.extra["archive"]["quiet"])
    env.globals["edition"] = {"words": edition_text(_edition(config)), "picture": picture}
    return env


def _edition(config: MkDocsConfig) -> Edition:
    """Which state of the archive this site is. An archive made before there were DOIs has no place for one."""
    settings, repository = config.extra["archive"], (config.repo_url or "").rstrip("/")
    day = datetime.fromtimestamp(int(settings["committed"]), UTC).date() if settings["committed"] else None
    releases = f"{repository}/releases" if repository else ""
    return Edition(config.site_name, str(settings["release"]), day, str(settings.get("doi", "")), releases)


def on_page_content(html: str, page: Page, **_: object) -> str:
    """What people wrote keeps months whole, as pages of records do."""
    return html if isinstance(page, ReadyPage) else whole_words_of_page(html)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Every page is finished as text, for no template reaches all of it; one in a frame is already."""
    config.extra["archive"]["written"].tick()
    return output if page.meta.get("template") else _finished(output, page.file.dest_uri, page.content or "", config)


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The page for what is not there is a page to readers, though to MkDocs it is none."""
    return _finished(output, template_name, "", config) if template_name.endswith(".html") else output


def _finished(html: str, uri: str, content: str, config: MkDocsConfig) -> str:
    """A whole page with what no template's block reaches; the preview is sent with its policy."""
    try:
        html = with_versions(with_patches(html, content), uri, config.extra["archive"]["versions"])
        return html if _is_served(config) else with_policy(html)
    except ThemeChanged as changed:
        raise _said([at_position(uri, FilePosition(), fault("theme-changed", stock=changed.args[0]))]) from None


@event_priority(-1000)
def on_post_build(config: MkDocsConfig) -> None:
    """After every plugin the new site is whole: list what it holds, and put it in the old one's place."""
    config.extra["archive"]["written"].close()
    built = Path(config.site_dir)
    site = built.with_name(built.name.removeprefix(".").removesuffix(".next"))
    if beside(site) == built and not _warned():
        (built / "sitemap.xml.gz").unlink(missing_ok=True)  # compressed, its bytes are those of one machine's zlib
        (built / WORKER_LOGIC).write_text(worker_logic(), "utf-8", newline="\n")
        files = survey(built)
        if lost := config.extra["archive"]["meant"] - {file.path for file in files}:
            raise _said([at_position(path, FilePosition(), fault("file-lost")) for path in sorted(lost)])
        (built / NAME).write_text(manifest_json(files), "utf-8", newline="\n")
        (built / WORKER).write_text(worker_js(release_of(files), shell_of(built)), "utf-8", newline="\n")
        swap_in(site)
        atexit.unregister(config.extra["archive"]["unfinished"])  # from here on another build may write there
        config.extra["archive"]["lock"].release()


def _warned() -> bool:
    """Whether a strict build has seen a warning; MkDocs itself will give up over it, but only after this."""
    counters = (handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler))
    return any(counter.get_counts() for counter in counters)


def _is_served(config: MkDocsConfig) -> bool:
    """`mkdocs serve` builds into a folder of its own under the system's temporary one."""
    return Path(config.site_dir).name.startswith("mkdocs_")


def _page_file(kept_page: KeptPage, config: MkDocsConfig) -> File:
    page = kept_page.page
    inclusion = InclusionLevel.INCLUDED if page.address in _IN_THE_MENU else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, f"{page.address}.md", content="", inclusion=inclusion)
    file.edit_uri = f"../{page.edit}" if page.edit else None
    file.page = ReadyPage(kept_page, file, config)
    return file


def _plain_file(uri: str, text: str, config: MkDocsConfig) -> File:
    """A file that goes out as it is, even where its name ends in .md."""
    file = File.generated(config, f"{uri}.txt", content=text.encode())
    file.dest_uri = file.url = uri
    return file


def _headings(page: archive_pages.Page) -> tuple[Heading, ...]:
    """The headings of a page, its own first."""
    return ((escape(page.title), "title", 1), *((escape(one.text), one.id, one.level) for one in page.headings()))


def _contents(headings: Sequence[Heading]) -> TableOfContents:
    title, *links = (AnchorLink(*heading) for heading in headings)
    for link in links:
        (title.children[-1].children if link.level == 3 and title.children else title.children).append(link)
    return TableOfContents([title])


def _framed(context: Context, config: MkDocsConfig, frames: dict[Shape, Frame]) -> str:
    """A whole page of the archive's: its own values in the frame of its shape, which is rendered when first wanted."""
    page: ReadyPage = context["page"]
    shape, values = page.shape()
    uri = page.file.dest_uri
    if shape not in frames:
        shown = stand_in(shape, _contents(shape.headings))
        html = context.environment.get_template("main.html").render({**context.get_all(), "page": shown})
        frames[shape] = frame_of(_finished(html, uri, CONTENT, config))
    values["content"] = with_versions(values["content"], uri, config.extra["archive"]["versions"])
    return frames[shape].around(values)
