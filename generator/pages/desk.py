"""What page builders look things up in: a view's entries by identifier, their names and relations."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from generator.drawings.store import DrawingStore
from generator.model.terms import ChangeKind
from generator.pages.around import Surroundings, look_around
from generator.pages.blocks import Filter
from generator.pages.change_marks import collect_marks
from generator.pages.citations import CitedArticle, collect_citations, find_article_anchor, find_source
from generator.pages.relations import (
    NO_DEPARTMENT,
    HasId,
    Key,
    PostTasks,
    StepName,
    collect_departments,
    collect_names,
    collect_steps,
    collect_tasks,
    collect_vocabulary,
    find_carrier,
    find_unapproved,
    group_entries,
    sort_powers,
)
from generator.pages.verification import mark_unverified
from generator.pages.words import Run, Style, Target, Words, join, link, plain
from generator.views.internal import (
    InternalBylaw,
    InternalCommitment,
    InternalDepartment,
    InternalLaw,
    InternalMatter,
    InternalMonthlyReport,
    InternalNotice,
    InternalPerson,
    InternalPost,
    InternalPower,
    InternalRisk,
    InternalRiskLevel,
    InternalView,
    InternalWorkflow,
)
from generator.views.parts import AudienceView, take_internal, take_public
from generator.views.public import (
    PublicBasis,
    PublicDisclosedRisk,
    PublicPost,
    PublicPower,
    PublicRisk,
    PublicView,
    PublicWorkflow,
)
from generator.views.restricted import RestrictedPost, RestrictedRisk, RestrictedView

_Inner = TypeVar("_Inner", bound="_HasPublic")
_Entry = TypeVar("_Entry")


@dataclass(frozen=True, slots=True)
class Desk:
    """The view by its parts: `public` always, `inner` for staff, `sealed` for the discipline office.

    `names` has the words for each entry that has a page; what stands in no mapping is not to be seen.
    """

    public: PublicView
    inner: InternalView | None
    sealed: RestrictedView | None
    names: Mapping[Key, str]
    workflows: Mapping[str, PublicWorkflow]
    """By power."""
    powers_by_workflow: Mapping[str, str]
    inner_departments: Mapping[str, InternalDepartment]
    inner_posts: Mapping[str, InternalPost]
    inner_laws: Mapping[str, InternalLaw]
    inner_bylaws: Mapping[str, InternalBylaw]
    inner_notices: Mapping[str, InternalNotice]
    inner_matters: Mapping[str, InternalMatter]
    inner_powers: Mapping[str, InternalPower]
    inner_workflows: Mapping[str, InternalWorkflow]
    """By power."""
    inner_risks: Mapping[str, InternalRisk]
    sealed_posts: Mapping[str, RestrictedPost]
    sealed_risks: Mapping[str, RestrictedRisk]
    risks_on: Mapping[Key, tuple[PublicRisk, ...]]
    """By carrier; a step's key is ``("step", "xk-01/s4")``."""
    disclosed_on: Mapping[Key, tuple[PublicDisclosedRisk, ...]]
    """By carrier: what the public is told of risks by the unit's choice."""
    levels: Mapping[str, InternalRiskLevel]
    powers_in: Mapping[str, tuple[PublicPower, ...]]
    """By department, NO_DEPARTMENT where it is not registered."""
    powers_of: Mapping[str, tuple[PublicPower, ...]]
    """By post that carries them out."""
    posts_in: Mapping[str | None, tuple[PublicPost, ...]]
    """By department, NO_DEPARTMENT where it is not registered; None for the leaders."""
    departments_of: Mapping[Key, str]
    """The department of each department, post and power that has one."""
    steps: Mapping[str, StepName]
    """By ``workflow/step``."""
    steps_in: Mapping[str, tuple[str, ...]]
    """By power: the ``workflow/step`` of its steps, in order."""
    told: frozenset[str]
    """The ``workflow/step`` of the steps that stand in the table of their power's page."""
    articles: Mapping[Key, Mapping[str, CitedArticle]]
    """By law or bylaw and by anchor: the articles that stand on its page."""
    unverified: frozenset[Key]
    """The powers, laws and bylaws that are not verified as a whole."""
    faulty: frozenset[Key]
    """What is wrong in a draft; a workflow's faults are its power's."""
    around: Surroundings
    unapproved: frozenset[str]
    """The powers that no review of the stage of approval passed, where a unit binds approved ones alone."""
    tasks: Mapping[str, PostTasks]
    """By post: what its holder does and answers for, as staff see it."""
    vocabulary: Mapping[Key, str]
    """The word for each identifier of each vocabulary that may be seen."""
    marks: Mapping[Key, ChangeKind]
    """Which entries are new or changed in this edition, where it is compared with an earlier one."""
    is_bound: bool
    """Whether a book is made from the pages, which takes drawings in sheets where a page is too small."""
    drawings: DrawingStore
    commitments_of: Mapping[str, tuple[InternalCommitment, ...]]
    """By post, as the two below."""
    reports_of: Mapping[str, tuple[InternalMonthlyReport, ...]]
    persons_of: Mapping[str, tuple[InternalPerson, ...]]

    def find_shared(self, post: str) -> tuple[PublicRisk, ...]:
        """Return the risks that a post shares with its class of person and with its group of posts."""
        inner = self.inner_posts.get(post)
        if inner is None:
            return ()
        carriers = (("person_class", inner.person_class), ("post_group", inner.group))
        return tuple(risk for carrier in carriers for risk in self.risks_on.get(carrier, ()))

    def find_place(self, department: str | None) -> str:
        """Return the navigation place of what belongs to `department`, or to the whole unit."""
        if department and ("department", department) in self.names:
            return f"department-{department}"
        return "unit" if self.public.organizations else "lists"

    def find_guide(self) -> str:
        """Return the navigation place of what explains the handbook."""
        return "guide" if self.public.chapters else "lists"

    def name_department_facet(self, department: str | None) -> tuple[tuple[str, str], ...]:
        """Return by which department the search finds a page, or nothing where it is of the whole unit."""
        name = self.names.get(("department", department)) if department else None
        return (("department", name),) if name else ()

    def filter_departments(self) -> Filter:
        """Return the filter of a list by department, all departments named."""
        departments = tuple((each.id, each.name) for each in self.public.departments)
        return Filter("department", self.public.config.vocabulary.department, departments)

    def name(self, register: str, identifier: str, anchor: str = "") -> Words:
        """Return an entry's name leading to its page; of what is not to be seen the bare identifier."""
        name = self.names.get((register, identifier))
        if name is None:
            return plain(identifier)
        if register == "organization":  # its page is that of the whole unit
            return link(name, Target("page", "unit", anchor))
        return link(name, Target(register, identifier, anchor))

    def name_row(self, register: str, identifier: str) -> Words:
        """Return an entry's name as it stands in its own row: marked where it is unverified or a draft has it wrong."""
        is_verified = (register, identifier) not in self.unverified
        name = mark_unverified(self.name(register, identifier), verified=is_verified)
        if register == "power" and identifier in self.unapproved:
            name = (*name, Run(" "), Run("未经批准", style=Style.TAG))
        return self.mark_fault(name, register, identifier)

    def mark_change(self, name: Words, register: str, identifier: str) -> Words:
        """Return `name` with a sign behind it where the entry is new or changed in this edition."""
        kind = self.marks.get((register, identifier))
        return (*name, Run(" "), Run(kind.label, style=Style.TAG)) if kind else name

    def is_faulty(self, register: str, identifier: str) -> bool:
        """Tell whether a draft has an entry, or the step ``workflow/step``, wrong."""
        return (register, identifier) in self.faulty

    def mark_fault(self, name: Words, register: str, identifier: str) -> Words:
        """Return `name` with a sign behind it where the draft has the entry or ``workflow/step`` wrong."""
        if not self.is_faulty(register, identifier):
            return name
        return (*name, Run(" "), Run("有误", style=Style.TAG, tone="tone-1"))

    def name_step(self, key: str) -> Words:
        """Return the name of the step ``workflow/step``, leading to its row on its power's page."""
        step = self.steps.get(key)
        if step is None or key not in self.told:
            return plain(step.name if step else key)
        return link(step.name, Target("power", step.power, f"step-{step.identifier}"))

    def list_names(self, register: str, identifiers: Iterable[str]) -> Words:
        """Return the names of several entries in one line."""
        return join([self.name(register, identifier) for identifier in identifiers])

    def word(self, vocabulary: str, identifier: str) -> str:
        """Return the unit's word for `identifier`, or the identifier where there is none."""
        return self.vocabulary.get((vocabulary, identifier), identifier)

    def sign_level(self, identifier: str) -> Words:
        """Return a risk level as word and mark in its tone."""
        level = self.levels.get(identifier)
        if level is None:
            return plain(identifier)
        return (Run(f"{level.mark} {level.name}", None, Style.LEVEL, f"tone-{level.rank}"),)

    def sign_counts(self, counts: Mapping[str, int]) -> tuple[Words, ...]:
        """Return a line for each level that occurs among `counts` by level, as word and mark, the gravest first."""
        levels = sorted(self.levels.values(), key=lambda each: each.rank)
        return tuple(
            (Run(f"{level.mark} {level.name} {counts[level.id]}", None, Style.LEVEL, f"tone-{level.rank}"),)
            for level in levels
            if counts.get(level.id)
        )

    def find_level(self, risk: str) -> InternalRiskLevel | None:
        """Return the approved level of a risk where it may be seen."""
        inner = self.inner_risks.get(risk)
        return self.levels.get(inner.rating.approved.level) if inner else None

    def cite(self, basis: PublicBasis) -> Words:
        """Return a basis as law or bylaw and article, each leading to its place, with what the article says."""
        words = self.name_basis(basis)
        return (*words, Run(f"：{basis.summary}")) if basis.summary else words

    def name_basis(self, basis: PublicBasis) -> Words:
        """Return a basis as law or bylaw and article alone."""
        source = find_source(basis)
        target = self.find_article(source, basis.article)
        words: Words = (Run(f"《{self.names.get(source, source[1])}》", target),)
        if basis.article:
            words = (*words, Run(basis.article, target))
        return mark_unverified(words, verified=basis.verified)

    def find_article(self, source: Key, article: str | None) -> Target | None:
        """Return where an article of a law or bylaw stands, its page where it is not told there, None without one."""
        if source not in self.names:
            return None
        anchor = find_article_anchor(article)
        return Target(*source, anchor if anchor in self.articles.get(source, {}) else "")


def open_desk(view: AudienceView, *, is_bound: bool = True, drawings: DrawingStore | None = None) -> Desk:
    """Return the desk of a view; `is_bound` where a book is made from its pages."""
    public, inner, sealed = _split_view(view)
    names = collect_names(public)
    powers = sort_powers(public, inner)
    steps = collect_steps(public, inner)
    workflows = _choose_first((flow.power, flow) for flow in public.workflows)
    powers_by_workflow = {flow.id: flow.power for flow in public.workflows}

    def find_department(department: str) -> str:
        return department if ("department", department) in names else NO_DEPARTMENT

    return Desk(
        public=public,
        inner=inner,
        sealed=sealed,
        names=names,
        workflows=workflows,
        powers_by_workflow=powers_by_workflow,
        inner_departments=_by_public_id(inner.departments if inner else ()),
        inner_posts=_by_public_id(inner.posts if inner else ()),
        inner_laws=_by_public_id(inner.laws if inner else ()),
        inner_bylaws=_by_public_id(inner.bylaws if inner else ()),
        inner_notices=_by_public_id(inner.notices if inner else ()),
        inner_matters=_by_public_id(inner.matters if inner else ()),
        inner_powers=_by_public_id(inner.powers if inner else ()),
        inner_workflows=_choose_first((flow.public.power, flow) for flow in inner.workflows) if inner else {},
        inner_risks=_by_public_id(inner.risks if inner else ()),
        sealed_posts={each.internal.public.id: each for each in sealed.posts} if sealed else {},
        sealed_risks={each.internal.public.id: each for each in sealed.risks} if sealed else {},
        risks_on=group_entries(public.risks, lambda risk: (find_carrier(risk),)),
        disclosed_on=group_entries(public.disclosed, lambda risk: (find_carrier(risk),)),
        levels={level.id: level for level in inner.config.vocabulary.risk_levels} if inner else {},
        powers_in=group_entries(powers, lambda power: (find_department(power.department),)),
        powers_of=group_entries(powers, lambda power: dict.fromkeys(power.posts)),
        posts_in=group_entries(
            public.posts, lambda post: (post.department and find_department(post.department),)
        ),
        departments_of=collect_departments(public),
        steps=steps,
        steps_in=group_entries(steps, lambda key: (steps[key].power,)),
        told=_list_told(workflows, inner),
        articles=collect_citations(public, inner),
        unverified=_list_unverified(public),
        faulty=_list_faulty(powers_by_workflow, inner),
        around=look_around(public, inner),
        unapproved=find_unapproved(inner),
        tasks=collect_tasks(inner),
        vocabulary=collect_vocabulary(public, inner),
        marks=collect_marks(public),
        is_bound=is_bound,
        drawings=drawings or DrawingStore(),
        commitments_of=group_entries(inner.commitments if inner else (), lambda each: (each.post,)),
        reports_of=group_entries(inner.reports if inner else (), lambda each: (each.post,)),
        persons_of=group_entries(inner.persons if inner else (), lambda each: (each.post,)),
    )


def collect_risks_of_power(desk: Desk, power: str) -> tuple[PublicRisk, ...]:
    """Return the risks on a power: those of its steps in the steps' order, then its own."""
    carriers = [("step", key) for key in desk.steps_in.get(power, ())]
    return tuple(risk for carrier in (*carriers, ("power", power)) for risk in desk.risks_on.get(carrier, ()))


def number_risks(desk: Desk, power: str) -> dict[str, int]:
    """Return the running number of each risk on a power, the same in its chart and in its table."""
    return {risk.id: number for number, risk in enumerate(collect_risks_of_power(desk, power), 1)}


def _split_view(view: AudienceView) -> tuple[PublicView, InternalView | None, RestrictedView | None]:
    """Return a view's public part, and as far as it goes its internal and its restricted one."""
    if isinstance(view, PublicView):
        return view, None, None
    if isinstance(view, InternalView):
        return take_public(view), view, None
    inner = take_internal(view)
    return take_public(inner), inner, view


class _HasPublic(Protocol):
    @property
    def public(self) -> HasId: ...


def _by_public_id(entries: Iterable[_Inner]) -> dict[str, _Inner]:
    return {entry.public.id: entry for entry in entries}


def _choose_first(pairs: Iterable[tuple[str, _Entry]]) -> dict[str, _Entry]:
    """Return the first entry of each key."""
    found: dict[str, _Entry] = {}
    for key, entry in pairs:
        found.setdefault(key, entry)
    return found


def _list_told(workflows: Mapping[str, PublicWorkflow], inner: InternalView | None) -> frozenset[str]:
    """Return the steps of the chart that the audience's pages are about."""
    if inner is None:
        return frozenset(f"{flow.id}/{step.id}" for flow in workflows.values() for step in flow.steps)
    chosen = {flow.id for flow in workflows.values()}
    return frozenset(
        f"{flow.public.id}/{step.public.id}"
        for flow in inner.workflows
        if flow.public.id in chosen
        for step in flow.steps
        if not step.public.is_external_only
    )


def _list_unverified(public: PublicView) -> frozenset[Key]:
    """Return the powers, laws and bylaws that are marked as a whole."""
    powers = (("power", power.id) for power in public.powers if not power.verified)
    laws = (("law", law.id) for law in public.laws if not law.verified)
    bylaws = (("bylaw", bylaw.id) for bylaw in public.bylaws if not bylaw.verified)
    return frozenset((*powers, *laws, *bylaws))


def _list_faulty(powers: Mapping[str, str], inner: InternalView | None) -> frozenset[Key]:
    """Return what faults name; of a workflow its power, by `powers`, and the step where one is named."""
    found: set[Key] = set()
    for fault in inner.faults if inner else ():
        if fault.step is not None:
            found.add(("step", f"{fault.identifier}/{fault.step}"))
        power = powers.get(fault.identifier) if fault.register_name == "workflow" else None
        found.add(("power", power) if power else (fault.register_name, fault.identifier))
    return frozenset(found)
