"""The places as GeoJSON (RFC 7946), for QGIS, Leaflet and the like: points with their doubt, courses as lines."""

import json
from typing import Any

from isnad.model.records import Place
from isnad.write.render.addresses import address_of, page_of
from isnad.write.render.view import View


def places_geojson(view: View, site: str) -> str:
    """Every place as a feature; one that is nowhere on the map has no geometry."""
    features = [_feature(place, site) for place in view.archive.places.values()]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1) + "\n"


def _feature(place: Place, site: str) -> dict[str, Any]:
    location = place.location
    properties = {
        "id": place.id,
        "page": page_of(site, address_of(place)),
        "name": place.name,
        "latin": place.latin,
        **({"names_in": dict(place.names_in)} if place.names_in else {}),
        "kind": place.kind,
        "within": place.within,
        "gazetteer": location.gazetteer if location else None,
        "precision_km": location.precision if location else None,
        "because": location.because if location else place.course.because if place.course else None,
    }
    return {"type": "Feature", "id": place.id, "geometry": _geometry(place), "properties": properties}


def _geometry(place: Place) -> dict[str, Any] | None:
    """A course where it has one, else its point; longitude comes first."""
    if place.course:
        return {"type": "LineString", "coordinates": [list(point) for point in place.course.points]}
    if place.location:
        return {"type": "Point", "coordinates": [place.location.lon, place.location.lat]}
    return None
