"""Forms: one of each kind for a class of person and a kind of department, none left without, none misnamed."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

from generator.checks.charts import name_steps
from generator.checks.declaring import declare_error, declare_notice, declare_warning
from generator.checks.inspection import Inspection
from generator.model.department import Department
from generator.model.post import Post
from generator.model.record_terms import FormKind
from generator.model.work_choice import FormChoice
from generator.values.problem import Problem, Withheld

FORM_TWICE = declare_warning(
    "Z021",
    (
        "同一对象有两种同类表格",
        "表格 {form} 与 {other} 是同一种类（{form_kind}），适用对象相同或有重叠，同一份内容会填两次。",
        "请改正其中一个的 person_classes 或 department_kinds，或删去一个。",
    ),
    (
        "Two forms of one kind",
        "The forms {form} and {other} are of one kind ({form_kind}) for the same, so that the same is filled in twice.",
        "Correct person_classes or department_kinds of one of them, or remove one.",
    ),
)
CLASS_WITHOUT_FORM = declare_notice(
    "Z022",
    (
        "有的类别没有表格",
        "种类为 {form_kind} 的表格分类别设置，这些类别却没有：{words}。",
        "请在某个表格的 person_classes 或 department_kinds 中补上，或另设一个不分类别的表格。",
    ),
    (
        "Class without a form",
        "Forms of the kind {form_kind} are made for classes, but none for: {words}.",
        "Add them to person_classes or department_kinds of a form, or make one form for all.",
    ),
)

NAMED_AS_OTHER_KIND = declare_error(
    "Z023",
    (
        "表格的编号是另一种类的名称",
        "表格 {form} 的种类是 {form_kind}，它的编号却是另一种类的名称，两者的文件会混在一起。",
        "请给这个表格另取编号，或改正 kind。",
    ),
    (
        "Form named as another kind",
        "The form {form} is of the kind {form_kind}, but its id is the name of another kind; their files would mix.",
        "Give the form another id, or correct its kind.",
    ),
)

KINDS = (FORM_TWICE, CLASS_WITHOUT_FORM, NAMED_AS_OTHER_KIND)

_LETTERS = frozenset([FormKind.COMMITMENT, FormKind.RESPONSIBILITY_LETTER])
"""What is signed by those alone from whom the unit wants it."""


def find_repeated_forms(inspection: Inspection) -> Iterator[Problem]:
    """Yield each form of a kind and for somebody for whom an earlier form of that kind is made."""
    config = inspection.handbook.config
    first: dict[tuple[FormKind, str | None, str | None], FormChoice] = {}
    for index, form in enumerate(config.forms):
        targets = product((form.kind,), form.person_classes or (None,), form.department_kinds or (None,))
        others = [first.setdefault(target, form) for target in targets]
        other = next((each for each in others if each is not form), None)
        if other is not None:
            slots = {"form": form.id, "other": other.id}
            told = {name: Withheld(text) for name, text in slots.items()}
            yield inspection.tell(FORM_TWICE, config, ("forms", index), **told, form_kind=form.kind.value)


def find_classes_without_form(inspection: Inspection) -> Iterator[Problem]:
    """Yield for each kind of form the classes in use that are left out where others have one."""
    config = inspection.handbook.config
    used: dict[str, set[str | None]] = {
        "person_classes": {post.person_class for post in inspection.list_entries(Post)},
        "department_kinds": {each.kind for each in inspection.list_entries(Department)},
    }
    by_kind: dict[FormKind, list[int]] = defaultdict(list)
    for index, form in enumerate(config.forms):
        if form.kind not in _LETTERS:
            by_kind[form.kind].append(index)
    for kind, places in by_kind.items():
        for name, in_use in used.items():
            named = [getattr(config.forms[place], name) for place in places]
            if not all(named):
                continue
            covered = {word for words in named for word in words}
            words = [term.id for term in getattr(config.vocabulary, name)]
            missing = [word for word in words if word in in_use and word not in covered]
            if missing:
                path = ("forms", places[0], name)
                told = Withheld(name_steps(missing))
                yield inspection.tell(CLASS_WITHOUT_FORM, config, path, form_kind=kind.value, words=told)


def find_misnamed_forms(inspection: Inspection) -> Iterator[Problem]:
    """Yield each form whose identifier is the name of another kind, by which that kind's own forms are found."""
    config = inspection.handbook.config
    names = {kind.value for kind in FormKind}
    for index, form in enumerate(config.forms):
        if form.id in names - {form.kind.value}:
            path = ("forms", index, "id")
            told = Withheld(form.id)
            yield inspection.tell(NAMED_AS_OTHER_KIND, config, path, form=told, form_kind=form.kind.value)


RULES = (find_repeated_forms, find_classes_without_form, find_misnamed_forms)
