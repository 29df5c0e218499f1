"""How one can pay."""

from .node import Node
from .texts import name_of

# Cards of one network are one means; what else occurs is kept by its French name.
CODES = {
    "AmericanExpress": "american_express",
    "BlueCard": "card",
    "Cash": "cash",
    "Check": "cheque",
    "ChequesDejeunersTicketsRestaurants": "meal_voucher",
    "CreditCards": "card",
    "EurocardMastercard": "card",
    "FrenchBonsCAF": "caf_voucher",
    "HolidayVouchers": "holiday_voucher",
    "InternationalMoneyOrder": "money_order",
    "Paypal": "paypal",
    "Transfers": "transfer",
    "Visa": "card",
}


def payment_methods_of(root: Node) -> tuple[str, ...]:
    """Codes of the means of payment, each once."""
    given = root.each("offers", "schema:acceptedPaymentMethod")
    return tuple(dict.fromkeys(_code(node) for node in given))


def _code(node: Node) -> str:
    known = CODES.get(node.key_of())
    if known is None:
        node.warn("unknown_key", node.key_of())
    return known or name_of(node, 60)
