"""The picture of a page for previews: as large as they ask, the same twice, whole whatever the words."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageColor

from isnad.write.figures.preview_picture import HEIGHT, WIDTH, PictureLine, preview_picture
from isnad.write.figures.tones import colour_of

LINE = PictureLine(1, "«أكثر من 100»", "من 1 إلى 4 مصادر أولى: مسؤول لم يُذكر اسمه — المساء (Al Masa)")


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def inked(picture: Image.Image, box: tuple[int, int, int, int]) -> bool:
    """Whether anything but paper stands in a part of a picture."""
    return picture.crop(box).getcolors() != [((box[2] - box[0]) * (box[3] - box[1]), (255, 255, 255))]


def test_it_has_the_size_that_previews_ask_for_and_is_the_same_twice() -> None:
    png = preview_picture("كم قُتل؟", "", [LINE], "إسناد")
    assert opened(png).size == (WIDTH, HEIGHT)
    assert png == preview_picture("كم قُتل؟", "", [LINE], "إسناد")
    assert png != preview_picture("كم جُرح؟", "", [LINE], "إسناد")


def test_words_run_from_the_right() -> None:
    picture = opened(preview_picture("كم؟", "", [], ""))
    assert inked(picture, (WIDTH - 160, 40, WIDTH - 64, 130))
    assert not inked(picture, (0, 40, WIDTH // 2, 130))


def test_no_word_leaves_the_picture_however_many_there_are() -> None:
    long = " ".join(["كلمة"] * 200)
    picture = opened(preview_picture(long, long, [PictureLine(number, long, long) for number in range(1, 20)], long))
    assert not inked(picture, (0, 20, 40, HEIGHT))
    assert not inked(picture, (WIDTH - 40, 20, WIDTH, HEIGHT))
    assert not inked(picture, (0, HEIGHT - 10, WIDTH, HEIGHT))


def test_each_answer_has_its_tone_on_white_paper() -> None:
    for number in (None, *range(1, 7)):
        picture = opened(preview_picture("", "", [PictureLine(number, "نعم", "فلان")], ""))
        tones = {colour for _, colour in picture.getcolors(WIDTH * HEIGHT) or ()}
        assert {ImageColor.getrgb(colour_of(number)), (255, 255, 255)} <= tones


@given(st.text(max_size=80))
def test_any_words_can_be_drawn(words: str) -> None:
    assert opened(preview_picture(words, words, [PictureLine(None, words, words)], words)).size == (WIDTH, HEIGHT)
