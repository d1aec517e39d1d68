"""``handbook forms`` makes files that can be printed, keeps others, and refuses what it does not know."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.commands.form_order import FormOrder, read_order, write_order
from generator.commands.forms import FormRequest, make_forms
from generator.commands.usage import WrongUsageError
from tests.commands.projects import copy_small, replace_text


class Silence:
    """A teller of progress that says nothing."""

    def stage(self, name: str) -> None:
        """Hear of a stage."""

    def step(self, count: int, total: int) -> None:
        """Hear of a step."""

    def done(self) -> None:
        """Hear of the end."""


def order_forms(project: Path, audience: str = "", *kinds: str, department: str = "") -> FormRequest:
    """Return an order of blank forms of `kinds`."""
    order = FormOrder(kinds, department, is_blank=True)
    return FormRequest(project, project / "build", audience, order)


def test_a_form_is_printed(tmp_path: Path) -> None:
    """A blank form is a PDF of one page with its title; made again it has the same bytes, and others stay."""
    project = copy_small(tmp_path)
    other = project / "build" / "internal" / "forms" / "own" / "kept.pdf"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"kept")
    request = order_forms(project, "", "commitment")
    assert make_forms(request, Silence()).is_built
    file = project / "build" / "internal" / "forms" / "commitment" / "_blank.pdf"
    content = file.read_bytes()
    pages = PdfReader(file).pages
    assert len(pages) == 1
    assert "廉洁承诺书" in pages[0].extract_text()
    assert make_forms(request, Silence()).is_built
    assert file.read_bytes() == content
    assert other.read_bytes() == b"kept"


@pytest.mark.parametrize(
    ("audience", "kinds", "department", "code", "near"),
    [
        ("nobody", (), "", "U002", None),
        ("public", (), "", "U013", None),
        ("", ("comitment",), "", "U012", "commitment"),
        ("", (), "nowhere", "U003", None),
    ],
)
def test_what_is_unknown_is_refused(
    tmp_path: Path, audience: str, kinds: tuple[str, ...], department: str, code: str, near: str | None
) -> None:
    """An unknown audience, kind or department is refused with what is known, and so are forms for the public."""
    request = order_forms(copy_small(tmp_path), audience, *kinds, department=department)
    with pytest.raises(WrongUsageError) as refusal:
        make_forms(request, Silence())
    assert refusal.value.problem.kind.code == code
    assert refusal.value.problem.near_miss == near


def test_errors_stop_forms(tmp_path: Path) -> None:
    """Where the registers have errors no form is made."""
    project = copy_small(tmp_path)
    posts = project / "registers" / "posts.yml"
    replace_text(posts, "person_class:", "person_klass:")
    result = make_forms(order_forms(project), Silence())
    assert not result.is_built
    assert not (project / "build").exists()


def test_an_order_is_told_whole() -> None:
    """What a renderer reads of an order is what was ordered."""
    order = FormOrder(("commitment", "post-registration"), "keji", is_blank=True, formats=("pdf",))
    assert read_order(write_order(order)) == order
