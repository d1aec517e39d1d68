"""Whole book, volume and leaflet: each has the front matter of its kind, and says where the rest stands."""

import re
from dataclasses import replace

from generator.outputs.book.document import write_document
from generator.outputs.book.profile import PrintProfile
from generator.pages.blocks import Column, Paragraph, Row, Table
from generator.pages.page import Binding, BindingForm, BookIndex, BookOutline, Chapter, IndexEntry, Page
from generator.pages.words import Run, Style, Target, link, plain
from tests.outputs.book_theme import read_book_theme
from tests.outputs.sample_binding import find_book
from tests.outputs.sample_frame import DEPARTMENT
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_power import LAW, POWER

FAR = Target("power", "cf-09")
VOLUME = "法制科分册"


def write(form: BindingForm, outline: BookOutline, name: str = "行政审批科分册") -> str:
    """Return the document of the sample bound in this form."""
    binding = Binding("volume-sp", name, DEPARTMENT, outline, form)
    return write_document(make_pages(), binding, PrintProfile(), read_book_theme()).html


def make_outline(**changes: object) -> BookOutline:
    """Return the outline of the sample's department alone."""
    (chapter,) = [each for each in find_book(make_pages()).chapters if each.anchor == "chapter-sp"]
    return replace(BookOutline((chapter,), ()), **changes)  # type: ignore[arg-type]  # the fields of an outline


def test_a_volume_bears_its_own_name() -> None:
    """Cover and title of a volume name it; the whole book names none."""
    html = write(BindingForm.VOLUME, make_outline())
    assert '<p class="volume">行政审批科分册</p>' in html
    assert re.search(r"<title>[^<]*行政审批科分册</title>", html)
    whole = write(BindingForm.BOOK, make_outline())
    assert "行政审批科分册" not in whole
    assert 'class="volume"' not in whole


def test_a_leaflet_has_no_front_matter() -> None:
    """A leaflet begins with title, unit and edition, and has neither cover nor imprint, contents or openings."""
    html = write(BindingForm.LEAFLET, make_outline(lists_drawings=True), "劳务派遣经营许可")
    for part in ("cover", "imprint", "contents", "opening"):
        assert not re.search(rf'class="[^"]*\b{part}\b', html), part
    head = html[html.index('class="letterhead"') : html.index("</header>")]
    masthead = make_pages().masthead
    assert masthead.title in head
    assert masthead.unit in head
    assert masthead.edition in head
    assert "劳务派遣经营许可" in html


def test_drawings_are_listed_where_asked_for() -> None:
    """The list of drawings names each drawing once, leading to it; without being asked for there is none."""
    html = write(BindingForm.VOLUME, make_outline(lists_drawings=True))
    listed = html[html.index('id="drawings"') : html.index("<main")]
    found = re.findall(r'<a href="#([^"]+)">([^<]+)</a>', listed)
    captions = re.findall(r"<figcaption>([^<]+)</figcaption>", html)
    assert [caption for _, caption in found] == captions
    assert all(f'id="{anchor}"' in html for anchor, _ in found)
    assert 'id="drawings"' not in write(BindingForm.VOLUME, make_outline())


def test_the_general_volume_names_the_others() -> None:
    """Behind the contents stand the titles of the volumes."""
    html = write(BindingForm.VOLUME, make_outline(volumes=(VOLUME, "监督科分册")))
    assert re.search(rf'<ul class="volumes">\s*<li>{VOLUME}</li>\s*<li>监督科分册</li>', html)
    assert 'class="volumes"' not in write(BindingForm.VOLUME, make_outline())


def test_running_text_names_the_other_volume() -> None:
    """Behind a power of another volume its title stands; in cells, and behind laws, the words alone."""
    words = (*link("行政处罚", FAR), *link("许可法", LAW))
    table = Table("powers", "表", (Column("职权", 1),), (Row(((words,),)),))
    page = Page(DEPARTMENT, "department", "行政审批科", "department-sp", (Paragraph(words), table), "。")
    elsewhere = ((FAR, VOLUME), (LAW, "总册"))
    outline = BookOutline((Chapter("行政审批科", "sp", (page,)),), (), elsewhere=elsewhere)
    html = re.sub(r"</?span[^>]*>", "", write(BindingForm.VOLUME, outline))
    text = re.sub(r"\s+", "", html)
    assert f'<pclass="text">行政处罚（见{VOLUME}）许可法</p>' in text
    assert text.count(f"见{VOLUME}") == 1
    assert "见总册" not in text


def test_a_folio_is_a_page_or_a_volume_and_never_words() -> None:
    """What a site offers to look at is the number of its page in a book, or the title of the volume that has it."""
    own, away = (((Run("查看", target, Style.FOLIO),),) for target in (DEPARTMENT, FAR))
    names = (((plain("本科"),), own), ((plain("别科"),), away))
    columns = (Column("名称", 1), Column("流程图", 1))
    table = Table("workflows", "流程目录", columns, tuple(Row(cells) for cells in names))
    page = Page(DEPARTMENT, "department", "行政审批科", "department-sp", (table,), "。")
    outline = BookOutline((Chapter("行政审批科", "sp", (page,)),), (), elsewhere=((FAR, VOLUME),))
    html = write(BindingForm.VOLUME, outline)
    assert "查看" not in html
    assert re.search(r'<a href="#department-sp" class="folio"></a>', html)
    assert re.search(rf'<span class="folio">{VOLUME}</span>', html)


def test_an_index_names_the_volume_where_it_has_no_page() -> None:
    """An entry of another volume has its title in place of a page number; one that stands nowhere is left out."""
    entries = (
        IndexEntry("劳务派遣经营许可", "XK-01", POWER, (IndexEntry("行政处罚", "", FAR),)),
        IndexEntry("查处违法行为", "CF-09", FAR),
        IndexEntry("无处可寻", "", Target("power", "qt-99")),
    )
    outline = make_outline(indexes=(BookIndex("职权索引", entries),), elsewhere=((FAR, VOLUME),))
    html = write(BindingForm.VOLUME, outline)
    index = re.sub(r"<[^>]+>|\s+", "", html[html.index('id="index_1"') :])
    assert index.count(f"见{VOLUME}") == 2
    assert f"CF-09见{VOLUME}" in index
    assert "无处可寻" not in index


def test_an_index_in_groups_keeps_their_order() -> None:
    """Groups of their own stand as they first come, the entries of each by pinyin."""
    entries = tuple(
        IndexEntry(term, "", POWER, group=group)
        for group, term in (("▲▲ 中", "乙"), ("▲▲▲ 高", "丙"), ("▲▲ 中", "甲"), ("▲▲▲ 高", "安"))
    )
    html = write(BindingForm.VOLUME, make_outline(indexes=(BookIndex("风险点索引", entries),)))
    index = html[html.index('id="index_1"') :]
    assert re.findall(r"<h2>([^<]+)</h2>", index) == ["▲▲ 中", "▲▲▲ 高"]
    assert re.findall(r'<a href="#power-xk-01">([^<]+)</a>', index) == ["甲", "乙", "安", "丙"]


def test_marks_before_a_term_do_not_count() -> None:
    """A law in its title marks stands under the letter of its first character."""
    entries = (IndexEntry("《行政许可法》", "", POWER), IndexEntry("《安全生产法》", "", POWER))
    html = write(BindingForm.VOLUME, make_outline(indexes=(BookIndex("法律依据索引", entries),)))
    assert re.findall(r"<h2>([^<]+)</h2>", html[html.index('id="index_1"') :]) == ["A", "X"]
