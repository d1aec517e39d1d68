"""Writes anew what documents take from declarations and from the shipped registers.

    make docs

Read the difference before committing it.
"""

from tests.documents.blocks import fill_document
from tests.documents.markdown_files import list_documents
from tests.house.project import ROOT


def main() -> None:
    """Fill every Markdown file of the project."""
    for path in list_documents():
        file = ROOT / path
        text = file.read_text(encoding="utf-8")
        filled = fill_document(text)
        if filled != text:
            file.write_text(filled, encoding="utf-8")
            print(path)  # noqa: T201 - it tells


if __name__ == "__main__":
    main()
