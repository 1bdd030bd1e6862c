"""The evaluation, with a predictor whose answers are known."""

import json
from dataclasses import dataclass

import cv2
import numpy as np
import pytest

from lesionlab.core.errors import UserError
from lesionlab.engine.evaluation.evaluate import (
    WAYS,
    CamMask,
    click_through,
    evaluate,
    prompts_for,
)
from lesionlab.engine.evaluation.pairs import find_pairs
from lesionlab.engine.evaluation.summary import as_json, split, summarize


@dataclass
class Answer:
    mask: np.ndarray
    logits: np.ndarray
    predicted_iou: float = 0.9


class HonestPredictor:
    """Fills the box if there is one; else finds half the lesion, and all of it after a click."""

    def __init__(self):
        self.logits_seen = []

    def encode(self, image):
        return image[..., 0] > 128  # the pictures are drawn so that this is the lesion

    def predict(self, embedding, *, prompts, logits_in=None):
        self.logits_seen.append(logits_in)
        mask = np.zeros_like(embedding)
        if prompts.box is not None:
            box = prompts.box
            mask[round(box.y0) : round(box.y1), round(box.x0) : round(box.x1)] = True
        elif prompts.clicks:
            mask = embedding.copy()
        else:
            mask[:, : mask.shape[1] // 2] = embedding[:, : mask.shape[1] // 2]
        return Answer(mask, np.zeros((256, 256), np.float32))


@pytest.fixture
def folder(tmp_path):
    images, masks = tmp_path / "images", tmp_path / "masks"
    images.mkdir()
    masks.mkdir()
    for index in range(3):
        truth = np.zeros((60, 80), np.uint8)
        truth[20:40, 30 : 50 + 4 * index] = 255
        cv2.imwrite(str(images / f"case_{index}.png"), np.dstack([truth] * 3))
        cv2.imwrite(str(masks / f"case_{index}_segmentation.png"), truth)
    return tmp_path


def run(folder, ways=WAYS):
    pairs, failures = find_pairs(folder / "images", masks=folder / "masks")
    assert not failures

    def proposer(image, embedding):
        return CamMask(embedding, abstained="the map is flat")

    return evaluate(pairs, predictor=HonestPredictor(), ways=ways, cam_proposer=proposer, seed=1)


def test_each_way_of_prompting_is_measured(folder):
    evaluation = run(folder)
    first = evaluation.results[0]
    assert first.name == "case_0"
    assert first.area_fraction == pytest.approx(400 / 4800)
    assert first.overlaps["box"].iou == 1
    assert first.overlaps["cam"].iou == 1
    assert first.overlaps["auto"].iou == pytest.approx(0.5)
    assert 0.75 < first.overlaps["jittered-box"].iou <= 1
    assert first.overlaps["center"].iou == 1
    assert [o.iou for o in first.after_clicks] == [pytest.approx(0.5), 1]
    assert first.clicks_to(0.85) == 1
    assert first.after(5).iou == 1


def test_summary_counts_and_averages(folder):
    evaluation = run(folder)
    summary = summarize(evaluation.results, seed=1)
    assert summary.count == 3
    assert summary.ways["box"].dice.mean == 1
    assert summary.ways["auto"].zero_iou == 0
    assert len(summary.after_clicks) == 6
    assert [(g.iou, g.mean_clicks, g.never) for g in summary.goals] == [(0.85, 1, 0), (0.9, 1, 0)]
    assert summary.cam_abstained == 3
    parts = split(evaluation.results, groups={"case_1": "detail 256"})
    assert {name: len(part) for name, part in parts.items()} == {
        "all": 3,
        "small lesion": 0,
        "detail 256": 1,
    }


def test_report_is_plain_json(folder):
    tree = json.loads(json.dumps(as_json(run(folder)), allow_nan=False))
    assert tree["summary"]["all"]["prompts"]["box"]["dice"]["mean"] == 1
    assert len(tree["images"]) == 3
    assert tree["failures"] == []


def test_jitter_is_seeded_and_stays_within_5_per_cent():
    truth = np.zeros((100, 200), bool)
    truth[20:60, 50:150] = True
    boxes = [prompts_for("jittered-box", truth=truth, seed=s).box for s in (1, 1, 2)]
    assert boxes[0] == boxes[1] != boxes[2]
    for box in boxes:
        assert abs(box.x0 - 50) <= 5
        assert abs(box.y1 - 60) <= 2


def test_clicking_goes_on_from_the_last_logits_and_ends():
    truth = np.zeros((40, 40), bool)
    truth[10:20, 10:30] = True
    predictor = HonestPredictor()
    overlaps = click_through(predictor, truth, truth=truth)
    assert overlaps[-1].iou == 1
    assert predictor.logits_seen[0] is None
    assert all(logits is not None for logits in predictor.logits_seen[1:])

    class Stubborn(HonestPredictor):
        def predict(self, embedding, *, prompts, logits_in=None):
            return Answer(np.zeros_like(embedding), np.zeros((256, 256), np.float32))

    assert len(click_through(Stubborn(), truth, truth=truth)) == 21


def test_bad_pairs_are_listed_and_the_rest_goes_on(folder):
    cv2.imwrite(str(folder / "masks/case_0_segmentation.png"), np.zeros((60, 80), np.uint8))
    cv2.imwrite(str(folder / "masks/case_1_segmentation.png"), np.full((30, 40), 255, np.uint8))
    evaluation = run(folder, ways=("auto",))
    assert [r.name for r in evaluation.results] == ["case_2"]
    reasons = [f.reason for f in evaluation.failures]
    assert "empty" in reasons[0]
    assert "size" in reasons[1]


def test_unknown_ways_and_cam_without_classifier_are_refused(folder):
    pairs, _ = find_pairs(folder / "images", masks=folder / "masks")
    for ways in (("boxes",), (), ("cam",)):
        with pytest.raises(UserError):
            evaluate(pairs, predictor=HonestPredictor(), ways=ways)
