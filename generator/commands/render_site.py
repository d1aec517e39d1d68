"""The site of an audience: pages filled into shells, with the search index, every link checked."""

from generator.commands import messages
from generator.commands.output_kinds import (
    BROKEN_LINK,
)
from generator.commands.rendering import RenderStoppedError, Workplace, stop_at_template
from generator.engines.disk import OWN_FOLDER
from generator.engines.door import door
from generator.engines.shell_input import digest_shell_input
from generator.engines.workplace import make_folder
from generator.outputs.search.index import write_search_index
from generator.outputs.site.addresses import plan_addresses
from generator.outputs.site.downloads import Download
from generator.outputs.site.links import find_broken_links
from generator.outputs.site.shell import ShellFault, ShellTree, list_shell_places, pack_shells, unpack_shells
from generator.outputs.site.site_tree import write_site
from generator.outputs.templates import TemplateFault
from generator.pages.page import Pages
from generator.values.artefact import Artefact
from generator.views.public import PublicSiteFrame


def render_site(
    pages: Pages,
    work: Workplace,
    downloads: tuple[Download, ...] = (),
    enclosed: tuple[Artefact, ...] = (),
) -> tuple[Artefact, ...]:
    """Return the files of the site, search index included, every link checked.

    `enclosed` are the files that `downloads` offer, at their place in the site.

    Raises RenderStoppedError after telling what is wrong.
    """
    try:
        shells = _take_shells(pages, work)
        site = list(write_site(pages, shells, work.theme, downloads))
    except (TemplateFault, ShellFault) as fault:
        raise stop_at_template(pages, fault) from fault
    site.extend(enclosed)
    site.extend(write_search_index(pages, plan_addresses(pages).paths))
    broken = find_broken_links(site, list_outside(pages.masthead.frame))
    slots = (
        {
            "audience": pages.masthead.audience_name,
            "page": link.source,
            "address": link.address,
            "fault": link.fault.value,
        }
        for link in broken
    )
    if messages.tell_problems(BROKEN_LINK, slots):
        raise RenderStoppedError
    return tuple(site)


def list_outside(frame: PublicSiteFrame | None) -> frozenset[str]:
    """Return the addresses of other sites that the configuration names, all by https."""
    links = (frame.portal, frame.icp, frame.police, frame.mark) if frame else ()
    return frozenset(link.href for link in links if link and link.href)


def _take_shells(pages: Pages, work: Workplace) -> ShellTree:
    """Return the shells from the cache, or build them with MkDocs where it has none for these places."""
    places = list_shell_places(pages.places)
    key = digest_shell_input(places, work.theme) + work.program
    kept = work.cache.read_tree("shells", key)
    if kept is not None:
        return unpack_shells(kept)
    folder = make_folder(work.folder / "shells", OWN_FOLDER)
    shells: ShellTree = door("shells").build_shells(places, work.theme, folder)
    work.cache.keep_tree("shells", key, pack_shells(shells))
    return shells
