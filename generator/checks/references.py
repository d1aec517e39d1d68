"""References that lead nowhere, and words that no vocabulary holds."""

from collections.abc import Iterable, Iterator

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection, label_register
from generator.model.audience import Clearance
from generator.model.declaration import find_mark
from generator.model.vocabulary import Vocabulary
from generator.values.identifier import find_near_miss
from generator.values.problem import Filling, Phrase, Problem, Slot, Withheld

MOST_GUESSES = 100
"""For how many words one rule seeks a near miss: where everything is wrong, no guess helps."""

BROKEN_REFERENCE = declare_error(
    "R001",
    ("引用不存在", "{entry} 的“{field}”写作“{value}”，没有登记这个{register}。", "请改正编号，或先登记它。"),
    (
        "Broken reference",
        "{entry}: “{field}” is “{value}”, which is not registered ({register}).",
        "Correct the identifier, or register it first.",
    ),
)
WORD_UNKNOWN = declare_error(
    "R002",
    (
        "词汇中没有这个词",
        "{entry} 的“{field}”写作“{value}”，词汇 {vocabulary} 中没有这个编号。",
        "可以写：{known}；要用新词，请先加到 site_config.yml 的 vocabulary.{vocabulary}。",
    ),
    (
        "Word not in the vocabulary",
        "{entry}: “{field}” is “{value}”, which the vocabulary {vocabulary} does not hold.",
        "Choose one of: {known}; or add the word to vocabulary.{vocabulary} in site_config.yml.",
    ),
)
LISTED_TWICE = declare_warning(
    "R005",
    ("重复列出", "{entry} 的“{field}”又列了一次“{value}”。", "请删去重复的一项。"),
    ("Listed twice", "{entry}: “{field}” lists “{value}” again.", "Remove the repeated item."),
)

KINDS = (BROKEN_REFERENCE, WORD_UNKNOWN, LISTED_TWICE)


class Guesses:
    """Near misses among the entries of registers, sought for a limited number of words."""

    def __init__(self, inspection: Inspection) -> None:
        self._inspection = inspection
        self._known: dict[tuple[str, ...], dict[str, str]] = {}
        self._found: dict[tuple[tuple[str, ...], str], str | None] = {}

    def offer(self, registers: tuple[str, ...], written: str, reader: Clearance) -> Slot | None:
        """Return identifier and name of the entry that `written` is most like, as `reader` may see them."""
        key = (registers, written)
        if key not in self._found:
            if len(self._found) >= MOST_GUESSES:
                return None
            self._found[key] = find_near_miss(written, self._list_known(registers))
        near = self._found[key]
        return None if near is None else self._name(self._list_known(registers)[near], near, reader)

    def _list_known(self, registers: tuple[str, ...]) -> dict[str, str]:
        """Return the register of each identifier of some registers."""
        if registers not in self._known:
            handbook = self._inspection.handbook
            keys = [key for key in handbook.entries if key[0] in registers]
            known = {name: register for register, name in reversed(keys)}
            self._known[registers] = (
                dict.fromkeys(handbook.steps, "step") if registers == ("step",) else known
            )
        return self._known[registers]

    def _name(self, register: str, identifier: str, reader: Clearance) -> Slot:
        named = f"{identifier}（{find_name(self._inspection, register, identifier)}）"
        if reader is not Clearance.PUBLIC:
            return Withheld(named)
        return named if find_audience(self._inspection, register, identifier) is reader else identifier


def find_name(inspection: Inspection, register: str, identifier: str) -> str:
    """Return what an entry or step is called by its readers."""
    if register == "step":
        return inspection.handbook.steps[identifier][1].name
    entry = inspection.find_entry(register, identifier)
    names = (getattr(entry, field, None) for field in ("name", "title", "number", "description"))
    return next((str(name) for name in names if name), identifier)


def find_audience(inspection: Inspection, register: str, identifier: str) -> Clearance | None:
    """Return who may see an entry or step, or None where there is none."""
    if register == "step":
        found = inspection.handbook.steps.get(identifier)
        return max(found[0].audience, found[1].audience, key=lambda one: one.rank) if found else None
    entry = inspection.find_entry(register, identifier)
    return entry.audience if entry else None


def find_broken_references(inspection: Inspection) -> Iterator[Problem]:
    """Yield each reference to what is registered nowhere."""
    guesses = Guesses(inspection)
    for mention in inspection.mentions:
        register = mention.mark.refers_to
        if register is not None and not inspection.is_known(register, mention.identifier):
            yield inspection.tell(
                BROKEN_REFERENCE,
                mention.owner,
                mention.path,
                guesses.offer((register,), mention.identifier, mention.clearance),
                value=quote_value(mention.owner, mention.path, mention.identifier),
                register=label_register(register),
            )


def find_unknown_words(inspection: Inspection) -> Iterator[Problem]:
    """Yield each word that is not in the vocabulary from which its field chooses."""
    words = list_words(inspection.handbook.config.vocabulary)
    for mention in inspection.mentions:
        vocabulary = mention.mark.chosen_from
        if vocabulary is None or mention.identifier in words[vocabulary]:
            continue
        is_public = find_mark(Vocabulary, vocabulary).audience is Clearance.PUBLIC
        near = find_near_miss(mention.identifier, words[vocabulary])
        yield inspection.tell(
            WORD_UNKNOWN,
            mention.owner,
            mention.path,
            Withheld(near) if near and not is_public else near,
            value=quote_value(mention.owner, mention.path, mention.identifier),
            vocabulary=vocabulary,
            known=_join(words[vocabulary], is_public=is_public),
        )


def list_words(vocabulary: Vocabulary) -> dict[str, dict[str, str]]:
    """Return for each vocabulary its words by identifier."""
    return {
        name: {term.id: term.name for term in getattr(vocabulary, name)}
        for name in Vocabulary.model_fields
        if isinstance(getattr(vocabulary, name), tuple)
    }


def _join(words: Iterable[str], *, is_public: bool) -> Filling:
    joined = "、".join(words)
    if not is_public:
        return Withheld(joined)
    return joined or Phrase("（还没有词）", "(no words yet)")


def find_repeated_items(inspection: Inspection) -> Iterator[Problem]:
    """Yield each reference that stands twice in one list."""
    seen: set[tuple[int, tuple[str | int, ...], str]] = set()
    for mention in inspection.mentions:
        if not isinstance(mention.path[-1], int):
            continue
        key = (id(mention.owner), mention.path[:-1], mention.identifier)
        if key in seen:
            value = quote_value(mention.owner, mention.path, mention.identifier)
            yield inspection.tell(LISTED_TWICE, mention.owner, mention.path, value=value)
        seen.add(key)


RULES = (find_broken_references, find_unknown_words, find_repeated_items)
