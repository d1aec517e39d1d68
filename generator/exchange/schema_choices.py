"""What may be written where a field refers to an entry or chooses a word, for the schemas."""

from collections.abc import Iterable

from generator.model.handbook import Handbook

Choice = tuple[str, str]
"""What is written, and what it means in words."""


class ChoiceBook:
    """The identifiers and words of one project."""

    def __init__(self, handbook: Handbook, written: Iterable[tuple[str, str]] = ()) -> None:
        self._vocabulary = handbook.config.vocabulary
        self._by_register: dict[str, dict[str, str]] = {}
        for register, identifier in written:
            if identifier:
                self._by_register.setdefault(register, {})[identifier] = ""
        for register, entry in handbook.walk_entries():
            self._by_register.setdefault(register, {})[entry.id] = _name_thing(entry)
        self._by_register["step"] = {
            key: f"{flow.name}：{step.name}" for key, (flow, step) in handbook.steps.items()
        }

    def fill(self, field: dict[str, object]) -> dict[str, object]:
        """Return the schema of a field with its choices in place of the pattern of an identifier."""
        register, list_name = field.get("x-refers-to"), field.get("x-chosen-from")
        choices: list[Choice] = []
        if isinstance(register, str):
            choices = sorted(self._by_register.get(register, {}).items())
        elif isinstance(list_name, str):
            choices = [(term.id, _name_thing(term)) for term in getattr(self._vocabulary, list_name)]
        filled = _put_choices(field, choices) if choices else field
        return filled if isinstance(filled, dict) else field


def _put_choices(node: object, choices: list[Choice]) -> object:
    """Return `node` with each identifier in it limited to the choices."""
    if isinstance(node, list):
        return [_put_choices(each, choices) for each in node]
    if not isinstance(node, dict):
        return node
    if node.get("type") == "string" and "pattern" in node:
        kept = {name: value for name, value in node.items() if name not in {"pattern", "maxLength"}}
        return {
            **kept,
            "enum": [word for word, _ in choices],
            "enumDescriptions": [name for _, name in choices],
        }
    return {name: _put_choices(value, choices) for name, value in node.items()}


def _name_thing(thing: object) -> str:
    """Return the name or title of an entry or term."""
    name = getattr(thing, "name", None) or getattr(thing, "title", None)
    return name if isinstance(name, str) else ""
