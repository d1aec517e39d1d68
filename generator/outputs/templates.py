"""The theme's templates: opened strictly, escaped always, their mistakes told with file and line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError

Theme = Mapping[str, bytes]
"""The files of the theme by POSIX path; a project's own stand before the shipped ones already."""


@dataclass(frozen=True, slots=True)
class TemplateFault(Exception):  # noqa: N818 - a fault of an editor's template, told as a problem
    """A template that cannot be rendered: its path within the theme, the line, and what is wrong."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


def open_templates(theme: Theme, filters: Mapping[str, Callable[..., object]]) -> Environment:
    """Return an environment over all ``.j2`` files of the theme, with `filters` added to Jinja's own."""
    sources = {path: content.decode() for path, content in theme.items() if path.endswith(".j2")}

    def find_source(path: str) -> tuple[str, str, Callable[[], bool]] | None:
        """Return the source under its own path, by which a trace names the file."""
        return (sources[path], path, lambda: True) if path in sources else None

    environment = Environment(
        loader=FunctionLoader(find_source),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters.update(filters)
    return environment


def render_template(environment: Environment, name: str, context: Mapping[str, object]) -> str:
    """Return template `name` filled with `context`.

    Raises TemplateFault where the template is missing, malformed, or asks for what the context has not.
    """
    try:
        return environment.get_template(name).render(context)
    except TemplateSyntaxError as fault:
        raise TemplateFault(fault.name or name, fault.lineno, fault.message or "syntax") from fault
    except TemplateError as fault:
        file, line = _find_template_line(fault, name)
        raise TemplateFault(file, line, fault.message or type(fault).__name__) from fault


def _find_template_line(fault: BaseException, name: str) -> tuple[str, int]:
    """Return the innermost template and line that `fault` passed through."""
    file, line = name, 1
    trace = fault.__traceback__
    while trace is not None:
        source = trace.tb_frame.f_code.co_filename
        if source.endswith(".j2"):
            file, line = source, trace.tb_lineno
        trace = trace.tb_next
    return file, line
