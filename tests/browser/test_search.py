"""The search in Chromium from files: exactly the pages that hold the words, by keyboard, with filters."""

import random
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.outputs.search import index as search_index
from generator.outputs.search.folding import fold_text
from generator.outputs.site.addresses import plan_addresses
from generator.pages.blocks import Fact, Facts, Heading, Paragraph
from generator.pages.page import Page as HandbookPage
from generator.pages.page import Pages
from generator.pages.words import Run, Style, Target, plain
from tests.browser.conftest import OpenPage
from tests.outputs.sample_frame import DEPARTMENT
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_site import make_shells, read_theme, save_tree, write_tree

ALPHABET = "行政许可处罚权力廉政风险点审查复核决定送达监督公开办理时限一二三，。；（）ＸＫ－０３xk-03ßΣς①㎡𠀀"
EXTRA_PAGES = 60
QUESTIONS = (
    "行政许可",
    "权",
    "XK-03",
    "xk-01",
    "ＸＫ－０１",
    "许可",
    "廉政风险",
    "材料齐全",
    "申辩",
    "劳务派遣经营许可",
    "行政 许可",
    "XK-01 审查",
    "ß",
    "ss",
    "Σ",
    "①",
    "㎡",
    "𠀀",
    "没有这样的词",
    "，",
    "<script>",
)


def make_many_pages() -> Pages:
    """Return the sample handbook with many more pages of random words, always the same."""
    chance = random.Random(20260301)  # noqa: S311 - a sample, no secret
    pages = make_pages()
    words = ["".join(chance.choices(ALPHABET, k=chance.randint(1, 12))) for _ in range(400)]

    def make_page(number: int) -> HandbookPage:
        pick = [chance.choice(words) for _ in range(8)]
        blocks = (
            Paragraph((*plain(pick[0]), Run(pick[1], style=Style.STRONG), *plain(pick[2]))),
            Heading(2, pick[3], "part"),
            Facts((Fact(pick[4], (plain(pick[5]), plain(pick[6]))),)),
        )
        facets = (("kind", chance.choice(("行政许可", "行政处罚"))), ("level", chance.choice("高中低")))
        target = Target("power", f"many-{number}")
        return HandbookPage(target, "power", pick[7], "department-sp", blocks, "", (), facets, DEPARTMENT)

    return replace(pages, pages=(*pages.pages, *(make_page(number) for number in range(EXTRA_PAGES))))


class ArticleReader(HTMLParser):
    """Reads what stands in a page's article, cut wherever the browser begins a new line."""

    FLOWING = frozenset({"a", "b", "em", "span", "strong", "img"})
    IGNORED = frozenset({"svg", "nav", "form", "noscript", "summary"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.segments = [""]
        self.depth = 0
        self.ignored = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a text where an element does not flow with the words."""
        self.depth += tag == "article"
        self.ignored += tag in self.IGNORED
        if tag == "img":
            self.segments += [dict(attrs).get("alt") or "", ""]
        elif tag not in self.FLOWING:
            self.segments.append("")

    def handle_endtag(self, tag: str) -> None:
        """End a text where an element did not flow with the words."""
        self.depth -= tag == "article"
        self.ignored -= tag in self.IGNORED
        if tag not in self.FLOWING:
            self.segments.append("")

    def handle_data(self, data: str) -> None:
        """Keep what can be read."""
        if self.depth and not self.ignored:
            self.segments[-1] += data


def read_texts(pages: Pages, folder: Path) -> dict[str, list[str]]:
    """Return, by path, the folded texts of each page's own HTML, and its terms."""
    addresses = plan_addresses(pages)
    texts = {}
    for page in pages.pages:
        if page.place in ("search", "lost"):
            continue
        path = addresses.paths[page.target]
        reader = ArticleReader()
        reader.feed((folder / path).read_text("utf-8"))
        texts[path] = [fold_text(text) for text in (*reader.segments, *page.terms)]
    return texts


def find_by_force(texts: dict[str, list[str]], question: str) -> set[str]:
    """Return the paths of the pages that hold every word of the question."""
    words = fold_text(question).split()
    return {
        path for path, parts in texts.items() if all(any(word in part for part in parts) for word in words)
    }


ASK = """async (question) => {
  const box = document.querySelector("#search-query");
  const count = document.querySelector(".search__count");
  const hits = document.querySelector(".search__hits");
  const more = document.querySelector(".search__more");
  const pause = () => new Promise((resolve) => setTimeout(resolve, 2));
  box.value = question;
  box.dispatchEvent(new InputEvent("input"));
  const says = (words) => count.textContent.startsWith(words);
  const isReady = () => says("没有找到") || (says("找到") && hits.children.length > 0);
  while (!isReady()) await pause();
  while (!more.hidden) {
    const before = hits.children.length;
    more.click();
    while (hits.children.length === before) await pause();
  }
  return [count.textContent, [...hits.querySelectorAll("a")].map((link) => link.getAttribute("href"))];
}"""
"""Puts a question into the box as typing does, waits, and shows all hits."""


def ask(page: Page, question: str) -> set[str]:
    """Return the paths of all hits that the search page shows for the question."""
    counted, hits = page.evaluate(ASK, question)
    assert len(hits) == len(set(hits))
    assert counted == f"找到 {len(hits)} 页" if hits else counted.startswith("没有找到")
    return set(hits)


def settle(page: Page) -> None:
    """Wait until the first hits are shown."""
    page.locator(".search__hits li").first.wait_for()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pages, Path]:
    """Return a larger handbook and the folder of its site, its index cut into many small shards."""
    folder = tmp_path_factory.mktemp("many")
    pages = make_many_pages()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search_index, "_GRAM_SHARD", 1500)
        patch.setattr(search_index, "_TEXT_SHARD", 1500)
        shells = make_shells(tmp_path_factory.mktemp("shells"))
        save_tree(write_tree(pages, shells, read_theme()), folder)
    assert len(list(folder.glob("search/grams-*.js"))) > 4
    assert len(list(folder.glob("search/texts-*.js"))) > 4
    return pages, folder


def list_random_questions(pages: Pages) -> list[str]:
    """Return pieces of the pages' own words, and the same with one character changed."""
    chance = random.Random(7)  # noqa: S311 - a sample, no secret
    texts = [page.title for page in pages.pages[-EXTRA_PAGES:]]
    questions = []
    for _ in range(20):
        text = chance.choice([text for text in texts if len(text) > 3])
        start = chance.randrange(len(text) - 2)
        piece = text[start : start + chance.randint(1, 6)]
        at = chance.randrange(len(piece))
        questions += [piece, piece[:at] + chance.choice("权力风险") + piece[at + 1 :]]
    return questions


def test_hits_are_exactly_the_pages_that_hold_the_words(
    open_page: OpenPage, many: tuple[Pages, Path]
) -> None:
    """Characters, words, codes, wide letters, several words: what brute force finds, no more."""
    pages, folder = many
    page = open_page((folder / "search.html").as_uri())
    texts = read_texts(pages, folder)
    found_some = 0
    for question in (*QUESTIONS, *list_random_questions(pages)):
        expected = find_by_force(texts, question)
        assert ask(page, question) == expected, question
        found_some += bool(expected)
    assert found_some > len(QUESTIONS)


def test_filters_narrow_the_hits(open_page: OpenPage, many: tuple[Pages, Path]) -> None:
    """With a level and a kind chosen, only hits on pages of both remain."""
    pages, folder = many
    page = open_page((folder / "search.html").as_uri())
    everything = ask(page, "权")
    page.get_by_label("风险等级").select_option("高")
    page.get_by_label("类别").select_option("行政许可")
    addresses = plan_addresses(pages)
    wanted = {("level", "高"), ("kind", "行政许可")}
    chosen = {addresses.paths[item.target] for item in pages.pages if wanted <= set(item.facets)}
    assert ask(page, "权") == everything & chosen
    assert 0 < len(everything & chosen) < len(everything)


def test_a_hit_shows_title_place_and_snippet(open_page: OpenPage, site: Path) -> None:
    """A hit has the page's title, its place, and a line of text in which the words are marked."""
    page = open_page((site / "search.html").as_uri())
    assert ask(page, "申辩") == {"departments/sp/xk-01.html"}
    hit = page.locator(".search__hits li").first
    assert hit.locator("a").inner_text() == "劳务派遣经营许可"
    assert hit.locator(".search__place").inner_text() == "职权 · 行政审批科"
    assert hit.locator("p mark").all_inner_texts() == ["申辩"]
    assert "依法享有陈述、申辩的权利" in hit.locator("p").inner_text()


def test_a_title_comes_first(open_page: OpenPage, site: Path) -> None:
    """Pages with the words in their title stand before those with the words in their text."""
    page = open_page((site / "search.html").as_uri())
    assert len(ask(page, "行政许可法")) > 1
    assert page.locator(".search__hits a").first.inner_text() == "中华人民共和国行政许可法"


def test_marks_stand_where_the_text_is_written(open_page: OpenPage, site: Path) -> None:
    """A question in wide letters marks the narrow ones of the text as they are written."""
    page = open_page((site / "search.html").as_uri())
    ask(page, "ｘｋ－０１")
    assert "XK-01" in page.locator(".search__hits mark").all_inner_texts()


def test_the_box_of_every_page_leads_to_the_search(open_page: OpenPage, site: Path) -> None:
    """The slash reaches the masthead's box, Enter opens the search page with the words and its hits."""
    page = open_page((site / "departments/sp/xk-01.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type("行政许可")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    settle(page)
    assert page.locator("#search-query").input_value() == "行政许可"
    assert page.locator(".search__hits li").count() > 1


def test_hits_are_walked_with_the_arrows(open_page: OpenPage, site: Path) -> None:
    """From the box arrows walk through the hits and back, Enter opens the one in focus."""
    page = open_page(f"{(site / 'search.html').as_uri()}?q=许可")
    settle(page)
    page.locator("h1").click()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search-query"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    links = page.locator(".search__hits a")
    assert links.nth(1).evaluate("(node) => node === document.activeElement")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search-query"
    page.keyboard.press("ArrowDown")
    address = links.first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{address}")


def test_escape_empties_the_box(open_page: OpenPage, site: Path) -> None:
    """From a hit or the box Escape leads back to the box, empty, and takes the hits away."""
    page = open_page(f"{(site / 'search.html').as_uri()}?q=许可")
    settle(page)
    page.locator("#search-query").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "search-query"
    assert page.locator("#search-query").input_value() == ""
    assert page.locator(".search__hits li").count() == 0


def test_hits_can_be_narrowed_to_a_kind_of_page(open_page: OpenPage, site: Path) -> None:
    """With 岗位 chosen only posts remain among the hits, each said to be one."""
    page = open_page((site / "search.html").as_uri())
    everything = ask(page, "审批科")
    page.get_by_label("内容").select_option("岗位")
    posts = ask(page, "审批科")
    assert 0 < len(posts) < len(everything)
    places = page.locator(".search__place").all_inner_texts()
    assert {place.partition(" · ")[0] for place in places} == {"岗位"}


def test_the_masthead_offers_the_first_hits(open_page: OpenPage, many: tuple[Pages, Path]) -> None:
    """Typing in the masthead of any page offers the first hits, counted, to be walked with the arrows."""
    _, folder = many
    page = open_page((folder / "departments/sp/xk-01.html").as_uri())
    assert page.evaluate("self.handbookIndex") is None
    page.keyboard.press("/")
    page.keyboard.type("许可")
    panel = page.locator(".suggestions")
    panel.locator("li").first.wait_for()
    assert panel.locator("li").count() == 7
    assert panel.get_by_role("status").inner_text().startswith("找到 ")
    page.keyboard.press("ArrowDown")
    link = panel.locator("a").first
    assert link.evaluate("(node) => node === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator("#masthead-query").input_value() == ""
    assert not panel.is_visible()
    page.keyboard.type("劳务派遣经营许可")
    panel.locator("li").first.wait_for()
    page.keyboard.press("ArrowDown")
    address = link.get_attribute("href")
    assert address is not None
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_an_empty_box_shows_nothing(open_page: OpenPage, site: Path) -> None:
    """Without words there are no hits and no message."""
    page = open_page((site / "search.html").as_uri())
    ask(page, "许可")
    page.locator("#search-query").fill("  ")
    assert page.locator(".search__hits li").count() == 0
    assert page.locator(".search__count").inner_text() == ""


def test_hostile_words_stay_words(open_page: OpenPage, many: tuple[Pages, Path]) -> None:
    """A question that looks like markup is looked up as it is and makes no element."""
    _, folder = many
    page = open_page((folder / "search.html").as_uri())
    for question in ('<img src="x" onerror="alert(1)">', "__proto__", "constructor", "']]);alert(1)//"):
        assert ask(page, question) == set()
    assert page.locator("article img").count() == 0


def test_without_script_the_page_says_what_to_do(open_page: OpenPage, site: Path) -> None:
    """Without script the search page points to the lists, and the words vanish where there is script."""
    page = open_page((site / "search.html").as_uri(), has_script=False)
    assert page.get_by_text("请从导航中的各份清单查找").is_visible()
    page = open_page((site / "search.html").as_uri())
    assert page.get_by_text("请从导航中的各份清单查找").count() == 0
