"""The lines of what a party pays."""

from catalogue.document import Part, Texts


class Line(Part):
    """`code`: adult, child, group, free_place, as_for, alone or option. `amount`:
    cents of each of `quantity`; negative where it takes off. `label`: what it is.
    """

    code: str
    quantity: int
    amount: int
    label: Texts

    @property
    def total(self) -> int:
        return self.quantity * self.amount
