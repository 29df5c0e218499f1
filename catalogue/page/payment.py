"""Means of payment in words. What has no code here is shown as its source names it."""

from django.utils.translation import gettext_lazy as _

from . import formats

PAYMENT = {
    "american_express": "American Express",
    "caf_voucher": _("CAF vouchers"),
    "card": _("bank card"),
    "cash": _("cash"),
    "cheque": _("cheque"),
    "holiday_voucher": _("holiday vouchers"),
    "meal_voucher": _("meal vouchers"),
    "money_order": _("money order"),
    "paypal": "PayPal",
    "transfer": _("bank transfer"),
}


def payment_words(codes: list[str], language: str) -> str:
    """“carte bancaire, espèces et chèque”."""
    return formats.listed([str(PAYMENT.get(code, code)) for code in codes], language)
