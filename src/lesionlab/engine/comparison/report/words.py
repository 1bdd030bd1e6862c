"""The words of a comparison's report: names, explanations, and what the six papers report."""

from __future__ import annotations

from lesionlab.engine.comparison.results import BOX, CAM, CENTER, CLICKS, JITTERED_BOX, NONE

PROMPT_TITLES = {
    NONE: "No prompt",
    CAM: "CAM",
    CENTER: "Centre point",
    JITTERED_BOX: "Jittered box",
    BOX: "Ground-truth box",
    **{name: f"{count} click{'s' if count > 1 else ''}" for count, name in enumerate(CLICKS, 1)},
}
MEASURE_TITLES = {
    "dice": "Dice",
    "iou": "IoU",
    "thresholded_iou": "IoU, 0 below .65",
    "accuracy": "Accuracy",
    "precision": "Precision",
    "recall": "Recall",
    "hausdorff95_px": "HD95\xa0(px)",
    "surface_px": "ASSD\xa0(px)",
}
EXPLANATION_TITLES = {
    "pointing_game": "Pointing game",
    "share_inside": "Heat inside the lesion",
    "deletion": "Deletion ↓",
    "insertion": "Insertion ↑",
    "raw_dice": "Dice of the map itself",
    "mask_dice": "Dice of the mask from its prompts",
}

HOW_TO_READ = (
    (
        "Unseen images",
        "An image counts for a system only in the fold in which that system was not trained on it"
        " and did not choose its settings by it. Images of one lesion, one patient, or nearly the"
        " same picture are kept in one fold: they are one group.",
    ),
    (
        "Dice and IoU",
        "With mask A and outline of the reader B: Dice = 2 |A ∩ B| / (|A| + |B|),"
        " IoU = |A ∩ B| / |A ∪ B|. 1 is full agreement, 0 is none. IoU = Dice / (2 − Dice).",
    ),
    (
        "IoU, 0 below .65",
        "The IoU of an image, or 0 where it is below .65, averaged: the score of the ISIC 2018"
        " challenge.",
    ),
    (
        "Accuracy, precision, recall",
        "Of all pixels, those that are right; of the mask's pixels, those that are lesion; of the"
        " lesion's pixels, those that are in the mask. Accuracy is high for every small lesion.",
    ),
    (
        "HD95 and ASSD",
        "Of the distances from each edge to the other: the 95th percentile (Hausdorff), and the"
        " average of both directions (average symmetric surface distance), in pixels of the image."
        " An empty mask counts as the image's diagonal.",
    ),
    (
        "Failures",
        "Images with an IoU below .65, and among them those with an IoU of 0: nothing of the lesion"
        " is in the mask.",
    ),
    (
        "Mean ± SD, median, box plots",
        "SD is the standard deviation between images (n − 1), not the uncertainty of the mean. A"
        " box reaches from the 25th to the 75th percentile of the images with the median as its"
        " line; the whiskers reach to the 5th and the 95th; the diamond is the mean.",
    ),
    (
        "95 % intervals",
        "In brackets: percentile bootstrap of the mean, 2,000 resamples. Groups are resampled"
        " whole, since images of one lesion or patient are not independent of each other. The"
        " interval tells how sure the mean is for images like these, not for others.",
    ),
    (
        "p values",
        "Wilcoxon signed-rank test, two-sided, on the differences of each two systems on the same"
        " images; within a group the differences are averaged and count once. Holm's correction is"
        " over all pairs of one table: the k-th smallest of m values, k from 0, is multiplied by"
        " m − k. A small p says that a difference is more than chance, not that it matters: look at"
        " its size. The test is of ranks and the interval of the mean: they can disagree where few"
        " images differ much.",
    ),
    (
        "Prompts",
        "No prompt: the system finds the lesion alone. CAM: box and points from a classifier's"
        " class activation map, no human. Centre point: one click in the middle of the lesion."
        " Jittered box: the lesion's box, each side moved at random by up to 5 % of its size, as a"
        " person draws it. Ground-truth box: the exact box; it flatters every system. Clicks: a"
        " simulated clinician begins with the mask without a prompt and clicks in the middle of the"
        " largest error.",
    ),
    (
        "Clicks to an IoU",
        "The simulated clinician goes on until the IoU is reached. An image that never reaches it"
        " counts with the most clicks that were tried, and is counted under “never”.",
    ),
    (
        "Explanations",
        "Pointing game: share of the images whose map has its peak inside the lesion. Heat inside:"
        " sum of the map inside the lesion divided by its whole sum. Deletion and insertion: area"
        " under the curve of the explained figure while the hottest pixels take the image's mean"
        " colour (a good map makes it fall early: low), or appear in a blurred copy (high). That"
        " figure is the class's probability for a classifier, and for a decoder the mean"
        " probability of the pixels in its mask. Random maps are the chance level.",
    ),
    (
        "Times and memory",
        "Median over the images on the machine named below, all else being there: they compare"
        " systems with each other, not machines. Memory is that of a whole process that"
        " predicts, at its most.",
    ),
)
"""Pairs of what is explained and how."""

PUBLISHED_HEAD = ("Paper", "System", "Images", "Reported")
PUBLISHED = (
    ("PEFT-MedSAM", "U-Net, fully trained", "ISIC 2018", "Dice .8715"),
    ("", "MedSAM, zero-shot", "ISIC 2018", "Dice .8997"),
    ("", "MedSAM, decoder only", "ISIC 2018", "Dice .9411 [.9364, .9447], IoU .8918"),
    ("", "MedSAM, decoder only", "PH2 (200)", "Dice .9467 ± .0310"),
    ("", "Grad-CAM on a CNN", "ISIC 2018 (519)", "pointing game 98.27 %"),
    ("SAM-AutoMed", "SAM", "HAM10000", "Dice .871"),
    ("", "SAM-Med2D", "HAM10000", "Dice .931"),
    ("", "AutoSAM", "HAM10000", "Dice .933"),
    ("", "SAM-AutoMed", "HAM10000", "Dice .942, IoU .899"),
    ("SAM-MedCls", "SAM-MedCls", "three sets, none of skin", "accuracy 98.2, 97.5, 97.7 %"),
    ("CAM to prompts", "raw CAM, best: Swin, Grad-CAM", "ISIC 2017 (600)", "Dice .345"),
    ("", "MedSAM, best of the CAMs", "ISIC 2017 (600)", "Dice .510; about 5 with an IoU of 0"),
    ("", "MedSAM, ground-truth box", "ISIC 2017 (600)", "Dice .782"),
    ("", "SAM, ground-truth box", "ISIC 2017 (600)", "Dice .805"),
    ("Medical SAM Adapter", "MSA, one click", "19 tasks", "better than nnU-Net and MedSAM"),
    ("melSeg", "DiceCE, Adam, 1e-4", "HAM10000, five folds", "Dice .9419, IoU .8929"),
)
"""Rows of what the papers say; a paper's name stands in its first row."""
PUBLISHED_NOTE = (
    "Reported by the papers on other images, other splits and with other prompts. They are not"
    " comparable row by row with the figures above; two readers of the same image agree with each"
    " other at a Dice of about .88."
)
