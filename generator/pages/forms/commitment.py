"""The commitment letter of a post: the rules it keeps, the risks it knows, the measures it takes, who receives it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.record_terms import FormKind
from generator.pages.blocks import Block, Items, Paragraph
from generator.pages.desk import Desk
from generator.pages.forms.form import Form, FormLayout
from generator.pages.forms.grid import empty_rows, frame, tell
from generator.pages.forms.letters import end_with, number_part
from generator.pages.forms.risk_rows import is_shared, list_risks_of_post
from generator.pages.forms.subjects import list_posts, name_post, name_role, name_unit, write_day
from generator.pages.words import Target, Words, plain, strip_words
from generator.values.numeral import write_numeral
from generator.views.internal import InternalCommitment, InternalFormChoice, InternalPost
from generator.views.public import PublicPost, PublicRisk

_CLOSING = "以上承诺，请组织和群众监督；如有违反，愿意接受组织处理。"
_ROOM = 3


def _fill(desk: Desk, choice: InternalFormChoice) -> Iterator[Form]:
    registered = {each.post: each for each in _sort_by_date(desk)}
    for post, inner in list_posts(desk, choice):
        yield Form(
            choice=choice,
            subject=post.name,
            about=Target("post", post.id),
            department=post.department or "",
            stem=post.id,
            lead=(),
            blocks=tuple(_write_letter(desk, post, inner, registered.get(post.id))),
        )


def _leave_blank(desk: Desk, choice: InternalFormChoice) -> Form:
    risk = desk.public.config.vocabulary.risk
    parts = (
        ("rules", "遵守法律法规和本单位制度"),
        ("risks", f"清楚本岗位的{risk}点"),
        ("measures", "落实下列防控措施"),
    )
    blocks: list[Block] = [Paragraph(plain(f"本人在　　　　　　　　　　　　岗位工作，{_open(desk)}"))]
    for number, (kind, title) in enumerate(parts, 1):
        blocks += [number_part(number, title), frame(kind, title, (1,), empty_rows(_ROOM, 1))]
    blocks += _end(desk, None, None, None)
    return Form(choice=choice, lead=(), blocks=tuple(blocks))


def _write_letter(
    desk: Desk, post: PublicPost, inner: InternalPost, registered: InternalCommitment | None
) -> Iterator[Block]:
    risk = desk.public.config.vocabulary.risk
    risks = list_risks_of_post(desk, post.id)
    yield Paragraph(plain(f"本人担任{name_unit(desk)}{post.name}，{_open(desk)}"))
    parts: tuple[tuple[str, tuple[Words, ...]], ...] = (
        ("遵守法律法规和本单位制度", _list_rules(desk, post.id)),
        (f"清楚同类人员共有的{risk}点", _list_risks(desk, [each for each in risks if is_shared(each)])),
        (f"清楚本岗位的{risk}点", _list_risks(desk, [each for each in risks if not is_shared(each)])),
        ("落实下列防控措施", _list_measures(desk, post.id, risks)),
        ("郑重承诺", tell(*registered.clauses) if registered else ()),
    )
    for number, (title, items) in enumerate(((title, items) for title, items in parts if items), 1):
        yield number_part(number, title)
        yield Items(items, is_ordered=True)
    yield from _end(desk, post.id, inner, registered)


def _open(desk: Desk) -> str:
    opening = desk.inner.config.commitments.opening if desk.inner else None
    return opening or f"为防控{desk.public.config.vocabulary.risk}，郑重承诺："


def _end(
    desk: Desk, post: str | None, inner: InternalPost | None, registered: InternalCommitment | None
) -> tuple[Block, ...]:
    choice = desk.inner.config.commitments if desk.inner else None
    copies = registered.copies if registered else choice.copies if choice else 1
    until = f"承诺期限：{registered.period}。" if registered else ""
    number = write_numeral(copies)
    receiver = name_post(desk, registered.receiver) if registered else _name_receiver(desk, inner)
    return (
        Paragraph(plain((choice.closing if choice else None) or _CLOSING)),
        Paragraph(plain(f"{until}本承诺书一式{number}份，由承诺人、接收人和有关部门分别保存。")),
        end_with(
            ("承诺人", name_post(desk, post)),
            ("接收人", receiver),
            day=write_day(registered.date if registered else None),
        ),
    )


def _name_receiver(desk: Desk, inner: InternalPost | None) -> str:
    """Return to whom a class of person makes its commitment, as the unit calls that leader."""
    rules = desk.inner.config.commitments.rules if desk.inner and inner else ()
    found = (rule.receiver for rule in rules if inner and rule.person_class == inner.person_class)
    role = next(found, "")
    return name_role(desk, role) if role else ""


def _sort_by_date(desk: Desk) -> list[InternalCommitment]:
    return sorted(desk.inner.commitments if desk.inner else (), key=lambda each: (each.date, each.id))


def _list_rules(desk: Desk, post: str) -> tuple[Words, ...]:
    """Return the laws and bylaws on which the powers of a post rest, each once, in the order in which they come."""
    bases = (basis for power in desk.powers_of.get(post, ()) for basis in power.basis)
    names = (strip_words(desk.name_basis(replace(basis, article=None, verified=True))) for basis in bases)
    return tell(*dict.fromkeys(names))


def _list_risks(desk: Desk, risks: Sequence[PublicRisk]) -> tuple[Words, ...]:
    found = []
    for risk in risks:
        level = desk.find_level(risk.id)
        found.append(f"{risk.name}（{level.mark} {level.name}）" if level else risk.name)
    return tell(*found)


def _list_measures(desk: Desk, post: str, risks: Sequence[PublicRisk]) -> tuple[Words, ...]:
    """Return what the post puts into practice itself; where nothing is said of who does, all measures of its risks."""
    tasks = desk.tasks.get(post)
    own = [measure.public.text for _, measure in tasks.measures] if tasks else []
    texts = own or [measure.text for risk in risks for measure in risk.measures]
    return tell(*dict.fromkeys(texts))


COMMITMENT = FormLayout(
    FormKind.COMMITMENT,
    "每个岗位一份：遵守的法律法规和制度、清楚的风险点、落实的措施，承诺人和接收人签字。",
    _fill,
    _leave_blank,
)
