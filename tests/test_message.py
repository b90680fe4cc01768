"""Messages point at the very value, or at the nearest one around it."""

import pytest

from isnad.message import Message, at, at_position, fault, nearest
from isnad.model.source import FilePosition, Source, Step

WRONG = fault("not-list")
SOURCE = Source(
    "docs/a.md",
    {
        (): FilePosition(2, 1),
        ("list",): FilePosition(3, 1),
        ("list", 0): FilePosition(4, 5),
        ("list", 0, "id"): FilePosition(4, 6),
    },
)


def test_a_message_of_a_file_stands_where_it_is_told_to() -> None:
    assert at_position("docs/a.md", FilePosition(3, 7), WRONG) == Message("docs/a.md", 3, 7, WRONG)


def test_the_nearest_is_like_enough_or_none() -> None:
    assert nearest("samir-hadad", ["wakala", "samir-haddad"]) == "samir-haddad"
    assert nearest("qwzx", ["wakala", "samir-haddad"]) == ""
    assert nearest("a", []) == ""


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        (("list", 0, "id"), (4, 6)),
        (("list", 0, "left-out"), (4, 5)),
        (("list", 7, "id"), (3, 1)),
        (("left-out", 0), (2, 1)),
        ((), (2, 1)),
    ],
)
def test_a_message_points_at_a_value_or_at_the_nearest_around_it(
    steps: tuple[Step, ...], place: tuple[int, int]
) -> None:
    assert at(SOURCE, WRONG, *steps) == Message("docs/a.md", *place, WRONG)


def test_without_marks_a_message_points_at_the_file() -> None:
    assert at(Source("docs/a.md"), WRONG, "list") == Message("docs/a.md", 1, 1, WRONG)


def test_messages_sort_by_path_then_line_then_column_as_numbers() -> None:
    in_order = [("a.md", 2, 10), ("a.md", 10, 1), ("a.md", 10, 9), ("a.md", 10, 10), ("b.md", 1, 1)]
    messages = [Message(*place, WRONG) for place in in_order]
    shuffled = [messages[number] for number in (3, 1, 4, 0, 2)]
    assert sorted(shuffled) == messages
