"""The outlines of countries: known by code, within the globe, and none for what is no country."""

import pytest

from isnad.write.figures.outlines import outline_of


@pytest.mark.parametrize("iso", ["SYR", "LBN", "EGY", "YEM", "SDN", "IRQ", "PSE", "LBY", "TUN", "UKR", "RUS", "USA"])
def test_a_country_has_rings_that_an_inset_can_draw(iso: str) -> None:
    rings = outline_of(iso)
    assert rings and all(3 <= len(ring) <= 400 for ring in rings)
    lons, lats = [lon for ring in rings for lon, _ in ring], [lat for ring in rings for _, lat in ring]
    assert max(lons) - min(lons) < 350 and -90 <= min(lats) < max(lats) <= 90


def test_an_outline_lies_where_its_country_does() -> None:
    (ring,) = outline_of("LBN")
    assert all(35 < lon < 36.7 and 33 < lat < 34.8 for lon, lat in ring)
    assert len(outline_of("PSE")) == 2


def test_what_is_no_country_has_none() -> None:
    assert outline_of("XXX") == outline_of("") == outline_of("ISO") == ()
