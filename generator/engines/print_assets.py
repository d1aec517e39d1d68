"""What the printer may fetch: the pictures given with the document, from memory, and nothing else."""

from collections.abc import Mapping
from urllib.parse import unquote

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from generator.outputs.book.prose import ASSET_SCHEME


class AssetFetcher(URLFetcher):
    """Answers for ``asset:<name>`` from memory; refuses every other address and notes it in `refused`."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=(), allow_redirects=False, fail_on_errors=True)  # type: ignore[no-untyped-call]
        self._assets = assets
        self.refused: list[str] = []

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Return the picture that `url` names.

        Raises FatalURLFetchingError, which stops the printing, for anything that was not given.
        """
        del headers
        content = (
            self._assets.get(unquote(url.removeprefix(ASSET_SCHEME)))
            if url.startswith(ASSET_SCHEME)
            else None
        )
        if content is None:
            self.refused.append(url)
            message = f"the book may not fetch {url[:200]}"
            raise FatalURLFetchingError(message)
        return URLFetcherResponse(url, content)  # type: ignore[no-untyped-call]
