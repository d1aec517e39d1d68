"""Whom forms are about: posts and departments as a unit chose them for a form, and what they are called."""

from collections.abc import Iterator
from datetime import date

from generator.pages.desk import Desk
from generator.pages.sections import write_date
from generator.views.internal import InternalFormChoice, InternalPost
from generator.views.public import PublicDepartment, PublicPost

FILLED_ON = "填表日期"
DAY = "　　年　　月　　日"


def list_posts(desk: Desk, choice: InternalFormChoice) -> Iterator[tuple[PublicPost, InternalPost]]:
    """Yield the posts that a form is for, leaders first, then by department."""
    kinds: dict[str | None, str | None] = {each.id: each.kind for each in desk.public.departments}
    departments: tuple[str | None, ...] = (None, *(each.id for each in desk.public.departments))
    for post in (post for each in departments for post in desk.posts_in.get(each, ())):
        inner = desk.inner_posts.get(post.id)
        if inner is None or (choice.person_classes and inner.person_class not in choice.person_classes):
            continue
        if choice.department_kinds and kinds.get(post.department) not in choice.department_kinds:
            continue
        yield post, inner


def list_departments(desk: Desk, choice: InternalFormChoice) -> Iterator[PublicDepartment]:
    """Yield the departments that a form is for."""
    for department in desk.public.departments:
        if not choice.department_kinds or department.kind in choice.department_kinds:
            yield department


def name_unit(desk: Desk) -> str:
    """Return the name of the unit, empty where none is registered."""
    return desk.public.organizations[0].name if desk.public.organizations else ""


def name_department(desk: Desk, department: str | None) -> str:
    """Return the name of a department, of none the unit's."""
    return desk.names.get(("department", department), department) if department else name_unit(desk)


def name_post(desk: Desk, post: str | None) -> str:
    """Return the name of a post."""
    return desk.names.get(("post", post), post) if post else ""


def name_holder(desk: Desk, post: str) -> str:
    """Return who holds a post, where the unit registers names."""
    return "、".join(person.name for person in desk.persons_of.get(post, ()))


def name_role(desk: Desk, role: str) -> str:
    """Return what the unit calls a kind of leader."""
    return desk.word("leader_roles", role)


def lead_filling(desk: Desk, department: str = "", day: date | None = None) -> tuple[tuple[str, str], ...]:
    """Return the line above most forms: the unit, perhaps its department, and the day, else room for it."""
    belongs = (
        ((desk.public.config.vocabulary.department, name_department(desk, department)),) if department else ()
    )
    return (("单位", name_unit(desk)), *belongs, (FILLED_ON, write_day(day)))


def write_day(day: date | None) -> str:
    """Return a day, or room for one."""
    return write_date(day) if day else DAY
