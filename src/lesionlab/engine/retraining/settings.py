"""How a retraining is done."""

from __future__ import annotations

from dataclasses import dataclass, field

from lesionlab.engine.retraining.learning import LearningRecipe


@dataclass(frozen=True, slots=True)
class RetrainSettings:
    """What may be chosen about it.

    Attributes:
        seed: Of everything random; equal seeds give equal decoders on one machine.
        minutes: Ends learning early to keep within about this time; None goes by epochs alone, and
            only then the outcome does not hang on the machine's speed.
        in_bfloat16: Learn in bfloat16, for machines that have it.
        recipe: How a decoder learns.
        rehearsed: Uncorrected and generated images whose present masks are rehearsed.
        guarded: Images on which each guard looks.
    """

    seed: int = 0
    minutes: float | None = None
    in_bfloat16: bool = False
    recipe: LearningRecipe = field(default_factory=LearningRecipe)
    rehearsed: int = 24
    guarded: int = 16
