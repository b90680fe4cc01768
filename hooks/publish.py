"""The one file that knows MkDocs: it hands every output of the archive over, and nothing else."""

import atexit
import gc
import logging
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from functools import partial
from html import escape
from pathlib import Path
from shutil import rmtree

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.commands.build import _build_page, _populate_page  # what a whole build does with each page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler, get_build_date

from isnad.finish.edition import edition_of, odd_settings
from isnad.finish.frames import (
    CONTENT,
    Frame,
    Heading,
    Shape,
    Shown,
    frame_of,
    headings_of,
    meta_of,
    shape_of,
    stand_in,
)
from isnad.finish.kept import Kept, KeptPage, kept, kept_page
from isnad.finish.manifest import completed
from isnad.finish.page_head import version_of, with_policy, with_versions
from isnad.finish.preview import BesideRecords, Preview, guarded, up_to_date
from isnad.finish.side_by_side import made_by
from isnad.finish.style_purge import lightened
from isnad.finish.swap import NOT_WRITTEN, NotReady, beside, swap_in, taken_over, why_not
from isnad.finish.theme_patches import ThemeChanged, with_patches
from isnad.forking import cores
from isnad.message import Message, at_position, fault
from isnad.model.outputs import Edition, WrittenPage
from isnad.model.records import RECORDS
from isnad.model.source import FilePosition
from isnad.pipeline import KeptWork, Refused, archive_site, published_markdown
from isnad.read.folders import Folders
from isnad.say.progress import Watch, unwatched
from isnad.say.review_arabic import NOTHING_PUBLISHED
from isnad.say.saying import as_text
from isnad.say.screen import Ticker, watching
from isnad.say.streams import speak_utf8
from isnad.write.pages.blocks.preview import FIRST
from isnad.write.render.markup import whole_words_of_page
from isnad.write.site import Site
from isnad.write.words.theme import FRAME, edition_text

_IN_THE_MENU = frozenset(("index", "corrections", "data/index", "offline", *(f"{shelf}/index" for shelf in RECORDS)))
"""The pages that the small nav may name; articles and entries stay out of it, however many there are."""

_UNASKED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/images/favicon.png")
"""The theme's own search and sign, 1.2 MB that no page asks for; nor for its maps, 1.3 MB for who mends it."""

_SCRIPTS = "assets/javascripts/"
_LEFT_OUT = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
"""Files that MkDocs itself keeps out of a build."""

_log = get_plugin_logger("isnad")


class ReadyPage(Page):
    """A page whose content is HTML already; MkDocs gives it the theme and nothing more."""

    def __init__(self, kept: KeptPage, file: File, config: MkDocsConfig) -> None:
        # The theme prints titles and descriptions as they are, so they are escaped here.
        super().__init__(escape(kept.title), file, config)
        self.show(kept)

    def show(self, kept: KeptPage) -> None:
        """Be this page from now on."""
        self.kept = kept
        self.title = escape(kept.title)
        self.update_date = kept.changed

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""
        # The menu shows where some pages stand, so each of them is a shape of its own.
        self._in_the_menu = self.kept.address in _IN_THE_MENU
        self.meta = meta_of(self.kept.shown()[0]) if self._in_the_menu else {"template": "framed.html"}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content = self.kept.shown()[1] if self._in_the_menu else ""
        self.toc = self.contents() if self._in_the_menu else TableOfContents([])
        self.present_anchor_ids = set()
        self.links_to_anchors = {}

    def contents(self) -> TableOfContents:
        """Its headings, as the theme wants them."""
        return _contents(headings_of(self.kept.shown()[0]))

    def shape(self) -> tuple[Shape, dict[str, str]]:
        """What the theme is shown of this page, and what stands for the marks in it."""
        (page, html), here, edited = self.kept.shown(), self.canonical_url or "", self.edit_url or ""
        return shape_of(Shown(page.address, here, edited, meta_of(page), headings_of(page), html))


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
    if odd := list(odd_settings(config, _folders(config).articles)):
        raise _said(odd)
    if not _is_served(config):
        site = Path(config.site_dir)
        try:
            config.extra["archive"]["lock"] = taken_over(site)
        except NotReady as not_ready:
            raise _said(not_ready.messages) from None
        config.site_dir = str(beside(site))
        config.extra["archive"]["unfinished"] = unfinished = partial(rmtree, beside(site), ignore_errors=True)
        atexit.register(unfinished)  # what a build that fails has written takes room and is no use
    else:
        rest = BesideRecords(_folders(config), Path(config.config_file_path), Path(config.theme.dirs[0]))
        config.extra["archive"] |= {"work": KeptWork(), "beside": rest}
    with watching(quiet=quiet) as watch:
        config.extra["archive"]["kept"] = _kept(config, watch)
    return config


def on_build_error(error: Exception, **_: object) -> None:
    """A disk that takes no more is told in words, whatever was being written."""
    if isinstance(error, OSError) and error.errno in NOT_WRITTEN:
        raise _said([at_position(str(error.filename or "."), FilePosition(), why_not(error))]) from None


def _kept(config: MkDocsConfig, watch: Watch) -> Kept:
    """Every part of the archive's site. Raises Faults, having said them."""
    parts = kept(watch("write", made_by(cores(), _site(config, watch).sections())))
    gc.collect()  # the archive, which is no longer needed, and leads back to itself: its room is what MkDocs wants
    if taken := parts.taken(_folders(config).docs):
        raise _said([at_position(path, FilePosition(), fault("taken-address")) for path in taken])
    return parts


def _folders(config: MkDocsConfig) -> Folders:
    root = Path(config.config_file_path).resolve().parent
    return Folders(root, root / config.extra["archive"]["articles"], Path(config.docs_dir))


def _site(config: MkDocsConfig, watch: Watch) -> Site:
    """What the records add to the site. Raises Faults, having said them."""
    work: KeptWork | None = config.extra["archive"].get("work")
    try:
        return archive_site(_folders(config), config.site_url or "", _edition(config), watch, work)
    except Refused as refused:
        raise _said(refused.messages) from None


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """From here on a page is made anew when it is asked for, if records changed since; any other change builds all."""
    followed = Followed(config, builder)
    server.builder = followed.follow
    if app := server.get_app():
        server.set_app(guarded(up_to_date(app, followed.preview, server.mount_path)))
    return server


class Followed:
    """A preview and the files that it follows; while a record is broken it stays, with what is wrong on each page."""

    def __init__(self, config: MkDocsConfig, builder: Callable[[], None]) -> None:
        self.preview = Preview(Path(config.site_dir))
        self._build = builder
        self.take(config)

    def take(self, config: MkDocsConfig) -> None:
        """A whole build, made with these settings, stands where the preview is served from."""
        self._config, own = config, config.extra["archive"]
        made = set(own["kept"].places())
        self.preview.built(made, own["meant"] - made, partial(_write_page, config=config))

    def follow(self) -> None:
        """Take in what was written since."""
        with self.preview.lock:
            _FOLLOWED.set(self)
            try:
                if self._config.extra["archive"]["beside"].changed():
                    self._build()
                else:
                    self.preview.edited(_site(self._config, unwatched))
            except Faults as faults:
                self.preview.broken(faults.lines)
            finally:
                _FOLLOWED.set(None)


_FOLLOWED: ContextVar[Followed | None] = ContextVar("followed", default=None)
"""What takes the whole build that runs, where it is one of a preview's."""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Put the archive's pages among those that people wrote; its files, which are many more, it writes by itself."""
    parts: Kept = config.extra["archive"]["kept"]
    for file in [file for file in files if file.src_uri.startswith(_UNASKED) or file.dest_uri.endswith(".map")]:
        files.remove(file)
    for page in parts.pages:
        if own := files.get_file_from_path(f"{page.address}.md"):
            files.remove(own)  # an entry's own file gives way to its page
        files.append(_ready_page(page, config).file)
    for file in files.documentation_pages():
        if not isinstance(file.page, ReadyPage):
            files.append(_plain_file(file.src_uri, published_markdown(file.content_string), config))
    for file in [file for file in files if file.dest_uri.endswith(".css") or file.dest_uri.startswith(_SCRIPTS)]:
        files.remove(file)
        files.append(_plain_file(file.dest_uri, lightened(file.dest_uri, file.content_string), config))
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
    config.extra["archive"]["nav"] = nav
    if nav.homepage and not any(file.page.update_date for file in files.documentation_pages() if file.page):
        nav.homepage.update_date = get_build_date()
    return nav


def _said(messages: list[Message]) -> Faults:
    """The fault to raise for messages, each of which is printed first."""
    for message in messages:
        _log.error("%s", as_text(message))
    return Faults(messages)


@event_priority(-1000)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Once every file is known: which version of a style or a script this build has; and what the frame says."""
    parts: Kept = config.extra["archive"]["kept"]
    loaded = ((file.dest_uri, file.content_bytes) for file in files if file.dest_uri.endswith((".css", ".js")))
    own = ((uri, text.data) for uri, text in parts.files.items() if uri.endswith((".css", ".js")))
    config.extra["archive"]["versions"] = {uri: version_of(data) for uri, data in (*loaded, *own)}
    meant = (file.dest_uri for file in files if file.inclusion not in _LEFT_OUT)
    config.extra["archive"]["meant"] = {*meant, *parts.files}
    parts.write_files(Path(config.site_dir))
    config.extra["archive"]["theme"] = (env, files, files.documentation_pages(inclusion=InclusionLevel.is_in_serve))
    env.globals["frame"] = FRAME
    env.globals["framed"] = pass_context(partial(_framed, config=config, frames={}))
    picture = FIRST if FIRST in parts.files else ""  # of a page that has none of its own
    config.extra["archive"]["written"] = Ticker("publish", len(parts.pages), quiet=config.extra["archive"]["quiet"])
    env.globals["edition"] = {"words": edition_text(_edition(config)), "picture": picture}
    return env


def _edition(config: MkDocsConfig) -> Edition:
    return edition_of(config.site_name, config.repo_url or "", config.extra["archive"])


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
        if lost := completed(built, config.extra["archive"]["meant"]):
            raise _said([at_position(path, FilePosition(), fault("file-lost")) for path in lost])
        swap_in(site)
        atexit.unregister(config.extra["archive"]["unfinished"])  # from here on another build may write there
        config.extra["archive"]["lock"].release()
    if followed := _FOLLOWED.get():
        followed.take(config)


def _warned() -> bool:
    """Whether a strict build has seen a warning; MkDocs itself will give up over it, but only after this."""
    counters = (handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler))
    return any(counter.get_counts() for counter in counters)


def _is_served(config: MkDocsConfig) -> bool:
    """`mkdocs serve` builds into a folder of its own under the system's temporary one."""
    return Path(config.site_dir).name.startswith("mkdocs_")


def _ready_page(ready: KeptPage, config: MkDocsConfig) -> ReadyPage:
    inclusion = InclusionLevel.INCLUDED if ready.address in _IN_THE_MENU else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, f"{ready.address}.md", content="", inclusion=inclusion)
    file.edit_uri = f"../{ready.edit}" if ready.edit else None
    return ReadyPage(ready, file, config)  # which becomes the file's


def _write_page(part: WrittenPage, config: MkDocsConfig) -> None:
    """Write one page of records, just as a whole build does, into the folder of the last one."""
    (env, files, documents), nav = config.extra["archive"]["theme"], config.extra["archive"]["nav"]
    page = kept_page(part)
    if part.page.address in _IN_THE_MENU:
        ready = files.get_file_from_path(f"{part.page.address}.md").page
        ready.show(page)
    else:
        ready = _ready_page(page, config)
    _populate_page(ready, config, files)
    _build_page(ready, config, documents, nav, env)


def _plain_file(uri: str, text: str, config: MkDocsConfig) -> File:
    """A file that goes out as it is, even where its name ends in .md."""
    file = File.generated(config, f"{uri}.txt", content=text.encode())
    file.dest_uri = file.url = uri
    return file


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
