"""The one tree of failures; `kb.web.app` maps it to HTTP and `indexer.py` to exit codes.

    KhlangError
    ├── SourceError        one source could not be read; all others go on
    │   ├── EmptySource        it holds no text (an empty file, a scan without a text layer)
    │   ├── BrokenSource       its bytes are not what its type promises, or it is encrypted
    │   ├── UnsupportedSource  no reader for its type
    │   ├── TooLarge           more bytes than the limit
    │   └── Unreachable        a folder, file or address that does not answer
    ├── NotFound           no document (entity, meeting …) of that id
    ├── BadParameter       a parameter of a request or a command is wrong; `.field` names it
    ├── Busy               another process is writing to this data folder
    ├── CatalogueError     the catalogue can't be opened, or is of a newer version
    └── EngineError        the index can't answer
        └── StaleIndex         it was made by another analysis: `rebuild` is needed

Every message is one line that is safe to show to a user.
"""


class KhlangError(Exception):
    """Root of all failures that Khlang raises on purpose.

    >>> str(EmptySource("ไม่มีข้อความ"))
    'ไม่มีข้อความ'
    >>> issubclass(StaleIndex, KhlangError)
    True
    """

    code = "error"


class SourceError(KhlangError):
    """One source could not be read. The message says why, without the source's name."""

    code = "source"


class EmptySource(SourceError):
    """The source was read and holds no text."""

    code = "empty"


class BrokenSource(SourceError):
    """The bytes are not what the type promises: a broken PDF, a DOCX that is not one, an encrypted file."""

    code = "broken"


class UnsupportedSource(SourceError):
    """There is no reader for this type of file."""

    code = "unsupported"


class TooLarge(SourceError):
    """The source has more bytes than the limit in the settings."""

    code = "too-large"


class Unreachable(SourceError):
    """A file, folder or address that could not be opened, timed out or redirects for ever."""

    code = "unreachable"


class NotFound(KhlangError):
    """No such document, entity or page. `nearest` are the (slug, Thai name, English name) of what may have been meant.

    >>> NotFound("no place โคราด", (("nakhon-ratchasima", "นครราชสีมา", "Nakhon Ratchasima"),)).nearest[0][1]
    'นครราชสีมา'
    >>> NotFound("no document a1").nearest
    ()
    """

    code = "not-found"

    def __init__(self, message: str, nearest: tuple[tuple[str, str, str], ...] = ()) -> None:
        super().__init__(message)
        self.nearest = nearest


class BadParameter(KhlangError):
    """A parameter has a value that can't be used.

    >>> BadParameter("size", "must be from 1 to 100").field
    'size'
    """

    code = "bad-parameter"

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


class Busy(KhlangError):
    """Another process holds the write lock of this data folder."""

    code = "busy"


class CatalogueError(KhlangError):
    """The catalogue can't be opened or was written by a newer Khlang."""

    code = "catalogue"


class EngineError(KhlangError):
    """The index can't be opened or can't answer."""

    code = "engine"


class StaleIndex(EngineError):
    """The index was made by another analysis than this one; `indexer.py rebuild` makes it anew."""

    code = "stale-index"
