"""Nouns share which of their fields were given, and none learns of another's."""

from isnad.model.fields import Office


def test_which_fields_were_given_is_shared_and_never_changed() -> None:
    alike = [Office.model_validate({"as": name}) for name in ("وزير", "مدير")]
    more = alike[0].model_copy(update={"organisation": "ministry"})
    assert alike[0].model_fields_set is alike[1].model_fields_set
    assert (alike[0].model_fields_set, more.model_fields_set) == ({"said_as"}, {"said_as", "organisation"})
    assert Office.model_validate({"as": "وزير", "organisation": None}).model_fields_set == {"said_as", "organisation"}
