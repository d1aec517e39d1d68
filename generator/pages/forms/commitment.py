"""The commitment letter of a post: the laws it keeps, the risks it knows, the measures it takes, who receives it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.pages.blocks import Block, Heading, Items, Paragraph, Sheet, SheetGroup, SheetRow
from generator.pages.desk import Desk
from generator.pages.forms.form import BLANK_STEM, Form, FormChoice, FormKind
from generator.pages.forms.grid import empty_rows, sign, tell
from generator.pages.forms.risk_rows import list_risks_of_post
from generator.pages.forms.unit_words import find_unit
from generator.pages.words import Target, Words, plain, strip_words
from generator.views.public import PublicPost, PublicRisk

_COPIES = "本承诺书一式三份，承诺人、接收人和审核部门各存一份。"
_CLOSING = "以上承诺，请组织和群众监督；如有违反，愿意接受组织处理。"
_LEAST_ROOM = 3


def _name_title(_desk: Desk) -> str:
    return "廉洁承诺书"


def _fill(desk: Desk, choice: FormChoice) -> Iterator[Form]:
    departments: tuple[str | None, ...] = (None, *(each.id for each in desk.public.departments))
    for post in (post for each in departments for post in desk.posts_in.get(each, ())):
        inner = desk.inner_posts.get(post.id)
        if inner is not None and (not choice.person_classes or inner.person_class in choice.person_classes):
            risks = list_risks_of_post(desk, post.id)
            blocks = _write_letter(desk, post, risks)
            yield Form(
                choice, post.name, Target("post", post.id), post.department or "", post.id, (), tuple(blocks)
            )


def _leave_blank(desk: Desk, choice: FormChoice) -> Form:
    risk = desk.public.config.vocabulary.risk
    room = (
        _leave_room("laws", "遵守的法律法规和制度"),
        _leave_room("risks", f"本岗位的{risk}点"),
        _leave_room("measures", "防控措施"),
    )
    blocks: tuple[Block, ...] = (
        Paragraph(plain(f"本人在　　　　　　　　　　　　岗位工作，为防控{risk}，郑重承诺：")),
        *_number_heading(1, "遵守法律法规和本单位制度"),
        room[0],
        *_number_heading(2, f"清楚本岗位的{risk}点"),
        room[1],
        *_number_heading(3, "落实防控措施"),
        room[2],
        *_end_letter(),
    )
    return Form(choice, "", None, "", BLANK_STEM, (), blocks, is_blank=True)


def _write_letter(desk: Desk, post: PublicPost, risks: Sequence[PublicRisk]) -> Iterator[Block]:
    risk = desk.public.config.vocabulary.risk
    unit = find_unit(desk)
    yield Paragraph(plain(f"本人在{unit}{post.name}岗位工作，为防控{risk}，郑重承诺："))
    parts: list[tuple[str, tuple[Words, ...]]] = [
        ("遵守法律法规和本单位制度", _list_laws(desk, post.id)),
        (f"清楚本岗位的共性{risk}点", _list_risks(desk, risks, is_shared=True)),
        (f"清楚本岗位的{risk}点", _list_risks(desk, risks, is_shared=False)),
        ("落实下列防控措施", _list_measures(desk, post.id, risks)),
    ]
    told = [(title, items) for title, items in parts if items]
    for number, (title, items) in enumerate(told, 1):
        yield from _number_heading(number, title)
        yield Items(items, is_ordered=True)
    yield from _end_letter()


def _number_heading(number: int, title: str) -> tuple[Block, ...]:
    return (Heading(3, f"{'一二三四五六七八九'[number - 1]}、{title}", f"part-{number}"),)


def _leave_room(kind: str, caption: str) -> Sheet:
    return Sheet(kind, caption, (1,), tuple(SheetGroup((row,)) for row in empty_rows(_LEAST_ROOM, 1, 2)))


def _end_letter() -> tuple[Block, ...]:
    signs = SheetRow(
        (
            sign(1, 4, ("承诺人（签字）：　　　　　　", _DAY)),
            sign(1, 4, ("接收人（签字）：　　　　　　", _DAY)),
        )
    )
    return (
        Paragraph(plain(_CLOSING)),
        Paragraph(plain(_COPIES)),
        Sheet("signing", "签字", (1, 1), (SheetGroup((signs,)),), is_framed=False),
    )


_DAY = "年　　月　　日"


def _list_laws(desk: Desk, post: str) -> tuple[Words, ...]:
    """Return the laws on which the powers of a post rest, each once, in the order in which they come."""
    powers = desk.powers_of.get(post, ())
    names = (
        strip_words(desk.name_basis(replace(basis, article=None)))
        for power in powers
        for basis in power.basis
    )
    return tell(*dict.fromkeys(names))


def _list_risks(desk: Desk, risks: Sequence[PublicRisk], *, is_shared: bool) -> tuple[Words, ...]:
    found = []
    for risk in risks:
        inner = desk.inner_risks.get(risk.id)
        if inner is not None and inner.is_shared is is_shared:
            level = strip_words(desk.sign_level(inner.rating.approved.level))
            found.append(f"{risk.name}（{level}）")
    return tell(*found)


def _list_measures(desk: Desk, post: str, risks: Sequence[PublicRisk]) -> tuple[Words, ...]:
    """Return what the post puts into practice itself; where nothing is said of who does, all measures of its risks."""
    tasks = desk.tasks.get(post)
    own = [measure.public.text for _, measure in tasks.measures] if tasks else []
    texts = own or [measure.text for risk in risks for measure in risk.measures]
    return tell(*dict.fromkeys(texts))


COMMITMENT = FormKind(
    "commitment",
    _name_title,
    "每个岗位一份：遵守的法律法规，清楚的风险点，落实的措施，承诺人和接收人签字。",
    _fill,
    _leave_blank,
)
