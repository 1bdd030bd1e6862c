"""What a labelme file has to look like, as a JSON schema.

labelme publishes none. This one says what its reader (`LabelFile`, versions 5.3 to 6.3) demands,
and of shapes of type "mask" what it makes of them; labelme keeps further keys, so they are allowed.
"""

from __future__ import annotations

from typing import Any

_NUMBER_PAIR = {
    "type": "array",
    "items": {"type": "number"},
    "minItems": 2,
    "maxItems": 2,
}

_FLAGS = {"type": ["object", "null"], "additionalProperties": {"type": "boolean"}}

_SHAPE = {
    "type": "object",
    "required": ["label", "points", "shape_type"],
    "properties": {
        "label": {"type": "string"},
        "points": {"type": "array", "items": _NUMBER_PAIR, "minItems": 1},
        "shape_type": {
            "enum": [
                "polygon",
                "rectangle",
                "circle",
                "line",
                "linestrip",
                "point",
                "points",
                "mask",
            ]
        },
        "group_id": {"type": ["integer", "null"]},
        "description": {"type": ["string", "null"]},
        "flags": _FLAGS,
        "mask": {"type": ["string", "null"], "contentEncoding": "base64"},
    },
    "if": {"properties": {"shape_type": {"const": "mask"}}},
    "then": {
        "required": ["mask"],
        "properties": {
            "mask": {"type": "string", "pattern": "^[A-Za-z0-9+/]+={0,2}$"},
            "points": {"minItems": 2, "maxItems": 2},
        },
    },
}

SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "labelme annotation file",
    "type": "object",
    "required": ["version", "flags", "shapes", "imagePath", "imageData"],
    "properties": {
        "version": {"type": "string", "pattern": r"^\d+\.\d+\.\d+$"},
        "flags": _FLAGS,
        "shapes": {"type": "array", "items": _SHAPE},
        "imagePath": {"type": "string", "minLength": 1},
        "imageData": {"type": ["string", "null"]},
        "imageHeight": {"type": ["integer", "null"], "minimum": 1},
        "imageWidth": {"type": ["integer", "null"], "minimum": 1},
    },
}
