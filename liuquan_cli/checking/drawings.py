"""Charts drawn before, kept beside what was found: by what they show and the tool's own files."""

from liuquan_cli.checking.cache import Cache, key_of


class Drawings:
    """The part of a cache that holds pictures, as `render` asks for it."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def get(self, content: bytes) -> bytes | None:
        """The picture of that content, whole and undamaged, or None."""
        return self._cache.get(key_of(b"picture", content))

    def put(self, content: bytes, made: bytes) -> None:
        """Keep a picture, whole or not at all."""
        self._cache.put(key_of(b"picture", content), made)
