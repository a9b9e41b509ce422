"""How catalogues of older versions become catalogues of this one: one file a step, in `versions`."""
