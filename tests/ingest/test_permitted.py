"""Only what is named is kept of a register's answer."""

from hypothesis import given
from hypothesis import strategies as st

from mosty.ingest.permitted import only

_VALUES = st.recursive(
    st.integers() | st.text(max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcde"), inner, max_size=4)
    ),
    max_leaves=20,
)


def test_people_go_with_all_that_is_of_them() -> None:
    answer = {"name": "M", "owners": [{"name": "H", "born": 1}, {"born": 2}], "person": {"a": 1}}
    assert only(answer, {"name", "owners"}) == {"name": "M", "owners": [{"name": "H"}]}


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return {*value} | {key for one in value.values() for key in _keys(one)}
    return {key for one in value for key in _keys(one)} if isinstance(value, list) else set()


@given(_VALUES)
def test_no_other_key_is_left_and_doing_it_twice_changes_nothing(value: object) -> None:
    kept = only(value, {"a", "b"})
    assert _keys(kept) <= {"a", "b"}
    assert only(kept, {"a", "b"}) == kept
