"""Write the JSON Schemas of front matter anew: `python scripts/write_schema.py`. A test holds them to the models."""

from pathlib import Path

from isnad.write.data.schema import schemas

FOLDER = Path(__file__).resolve().parent.parent / "schema"


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for schema in schemas():
        (FOLDER / schema.uri).write_text(schema.text, "utf-8")


if __name__ == "__main__":
    main()
